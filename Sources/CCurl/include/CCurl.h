#ifndef BAKEN_CCURL_H
#define BAKEN_CCURL_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>

// The functions of libcurl that Baken uses. The library is loaded when it is first needed: it brings twenty others, which take 3 MB and
// some milliseconds of every start, and only a check of other sites uses it. Its functions for options take any type, which Swift
// cannot call: here is one for each type.

typedef size_t (*baken_curl_receiver)(char *bytes, size_t size, size_t count, void *context);

// Loads the library and makes it ready, once for the program, before anything else. False when it is not on this machine.
bool baken_curl_start(void);

CURL *baken_curl_open(void);
void baken_curl_close(CURL *handle);
void baken_curl_reset(CURL *handle);
CURLcode baken_curl_perform(CURL *handle);

struct curl_slist *baken_curl_list_adding(struct curl_slist *list, const char *text);
void baken_curl_list_free(struct curl_slist *list);

CURLcode baken_curl_set_number(CURL *handle, CURLoption option, long value);
CURLcode baken_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode baken_curl_set_context(CURL *handle, CURLoption option, void *context);
CURLcode baken_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list);
CURLcode baken_curl_set_receiver(CURL *handle, CURLoption option, baken_curl_receiver receiver);
CURLcode baken_curl_set_socket_opener(CURL *handle, curl_opensocket_callback opener);

// No other protocol than HTTP, whatever an address or a redirect says.
CURLcode baken_curl_allow_only_http(CURL *handle);

CURLcode baken_curl_get_number(CURL *handle, CURLINFO information, long *value);
CURLcode baken_curl_get_offset(CURL *handle, CURLINFO information, curl_off_t *value);
CURLcode baken_curl_get_text(CURL *handle, CURLINFO information, char **value);

// Where a link on a page leads, to be freed; NULL when that is no address.
char *baken_curl_resolved(const char *link, const char *page);

// Of an IP address: its bytes in network order and its port. Returns how many bytes there are: 4, 16, or 0 for another kind of address.
int baken_curl_ip_address(const struct curl_sockaddr *address, unsigned char bytes[16], int *port);

#endif
