#include "CCurl.h"

#include <dlfcn.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

// Each is a pointer to the function of libcurl with that name, whose declaration gives its type.
#define FUNCTIONS(each) \
  each(curl_global_init) each(curl_easy_init) each(curl_easy_cleanup) each(curl_easy_reset) each(curl_easy_perform) \
  each(curl_slist_append) each(curl_slist_free_all) each(curl_url) each(curl_url_cleanup) each(curl_url_set) each(curl_url_get) \
  each(curl_free)
#define DECLARE(name) __typeof__(name) *name;
static struct {
  FUNCTIONS(DECLARE)
  // These two are macros, too, that check the types of their arguments.
  CURLcode (*setopt)(CURL *, CURLoption, ...);
  CURLcode (*getinfo)(CURL *, CURLINFO, ...);
} curl;

static void *opened(void) {
#ifdef __APPLE__
  return dlopen("libcurl.4.dylib", RTLD_NOW | RTLD_LOCAL);
#else
  return dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
#endif
}

bool baken_curl_start(void) {
  void *library = opened();
  if (!library) return false;
#define LOAD(name) \
  if (!(curl.name = (__typeof__(name) *)dlsym(library, #name))) return false;
  FUNCTIONS(LOAD)
  curl.setopt = (CURLcode(*)(CURL *, CURLoption, ...))dlsym(library, "curl_easy_setopt");
  curl.getinfo = (CURLcode(*)(CURL *, CURLINFO, ...))dlsym(library, "curl_easy_getinfo");
  return curl.setopt && curl.getinfo && curl.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

CURL *baken_curl_open(void) { return curl.curl_easy_init(); }
void baken_curl_close(CURL *handle) { curl.curl_easy_cleanup(handle); }
void baken_curl_reset(CURL *handle) { curl.curl_easy_reset(handle); }
CURLcode baken_curl_perform(CURL *handle) { return curl.curl_easy_perform(handle); }

struct curl_slist *baken_curl_list_adding(struct curl_slist *list, const char *text) { return curl.curl_slist_append(list, text); }
void baken_curl_list_free(struct curl_slist *list) { curl.curl_slist_free_all(list); }

CURLcode baken_curl_set_number(CURL *handle, CURLoption option, long value) { return curl.setopt(handle, option, value); }
CURLcode baken_curl_set_text(CURL *handle, CURLoption option, const char *value) { return curl.setopt(handle, option, value); }
CURLcode baken_curl_set_context(CURL *handle, CURLoption option, void *context) { return curl.setopt(handle, option, context); }
CURLcode baken_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) { return curl.setopt(handle, option, list); }

CURLcode baken_curl_set_receiver(CURL *handle, CURLoption option, baken_curl_receiver receiver) {
  return curl.setopt(handle, option, receiver);
}

CURLcode baken_curl_set_socket_opener(CURL *handle, curl_opensocket_callback opener) {
  return curl.setopt(handle, CURLOPT_OPENSOCKETFUNCTION, opener);
}

CURLcode baken_curl_allow_only_http(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl.setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl.setopt(handle, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
#endif
}

CURLcode baken_curl_get_number(CURL *handle, CURLINFO information, long *value) { return curl.getinfo(handle, information, value); }
CURLcode baken_curl_get_offset(CURL *handle, CURLINFO information, curl_off_t *value) { return curl.getinfo(handle, information, value); }
CURLcode baken_curl_get_text(CURL *handle, CURLINFO information, char **value) { return curl.getinfo(handle, information, value); }

char *baken_curl_resolved(const char *link, const char *page) {
  CURLU *address = curl.curl_url();
  const unsigned int flags = CURLU_URLENCODE | CURLU_ALLOW_SPACE | CURLU_NON_SUPPORT_SCHEME;
  char *whole = NULL, *copy = NULL;
  if (address && curl.curl_url_set(address, CURLUPART_URL, page, flags) == CURLUE_OK &&
      curl.curl_url_set(address, CURLUPART_URL, link, flags) == CURLUE_OK &&
      curl.curl_url_get(address, CURLUPART_URL, &whole, 0) == CURLUE_OK && whole) {
    copy = strdup(whole);
    curl.curl_free(whole);
  }
  curl.curl_url_cleanup(address);
  return copy;
}

int baken_curl_ip_address(const struct curl_sockaddr *address, unsigned char bytes[16], int *port) {
  // The field is declared shorter than what is there.
  const char *start = (const char *)address + offsetof(struct curl_sockaddr, addr);
  if (address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
    struct sockaddr_in ip;
    memcpy(&ip, start, sizeof ip);
    memcpy(bytes, &ip.sin_addr, 4);
    *port = ntohs(ip.sin_port);
    return 4;
  }
  if (address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
    struct sockaddr_in6 ip;
    memcpy(&ip, start, sizeof ip);
    memcpy(bytes, &ip.sin6_addr, 16);
    *port = ntohs(ip.sin6_port);
    return 16;
  }
  return 0;
}
