#ifndef BAKEN_CCURL_SHIM_H
#define BAKEN_CCURL_SHIM_H

#include <curl/curl.h>
#include <netinet/in.h>
#include <stddef.h>
#include <string.h>

// libcurl's functions for options take any type, which Swift cannot call: here is one for each type.

typedef size_t (*baken_curl_receiver)(char *bytes, size_t size, size_t count, void *context);

// Once for the program, before anything else.
static inline CURLcode baken_curl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode baken_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode baken_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode baken_curl_set_context(CURL *handle, CURLoption option, void *context) {
  return curl_easy_setopt(handle, option, context);
}

static inline CURLcode baken_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
  return curl_easy_setopt(handle, option, list);
}

static inline CURLcode baken_curl_set_receiver(CURL *handle, CURLoption option, baken_curl_receiver receiver) {
  return curl_easy_setopt(handle, option, receiver);
}

static inline CURLcode baken_curl_set_socket_opener(CURL *handle, curl_opensocket_callback opener) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, opener);
}

// No other protocol than HTTP, whatever an address or a redirect says.
static inline CURLcode baken_curl_allow_only_http(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt(handle, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
#endif
}

static inline CURLcode baken_curl_get_number(CURL *handle, CURLINFO information, long *value) {
  return curl_easy_getinfo(handle, information, value);
}

static inline CURLcode baken_curl_get_offset(CURL *handle, CURLINFO information, curl_off_t *value) {
  return curl_easy_getinfo(handle, information, value);
}

static inline CURLcode baken_curl_get_text(CURL *handle, CURLINFO information, char **value) {
  return curl_easy_getinfo(handle, information, value);
}

// Of an IP address: its bytes in network order and its port. Returns how many bytes there are: 4, 16, or 0 for another kind of address.
static inline int baken_curl_ip_address(const struct curl_sockaddr *address, unsigned char bytes[16], int *port) {
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

#endif
