/* The floor under any generator that uses libcmark-gfm: it reads every Markdown file, renders it with the extensions and
 * options of Baken, and writes as many bytes as the finished site has. No front matter, no template, no check.
 *
 * Usage: floor THREADS < LIST
 * A line of LIST is SIZE, a tab, the file to write, a tab, the Markdown file to render (nothing for a file without one).
 * What the Markdown does not fill of SIZE is filled with spaces. */

#include <cmark-gfm-core-extensions.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct job {
  size_t size;
  char *output;
  char *source; /* empty when there is nothing to render */
};

static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};
enum { extension_count = sizeof extension_names / sizeof *extension_names };
static cmark_syntax_extension *extensions[extension_count];

static struct job *jobs;
static size_t job_count;
static atomic_size_t next_job;

/* cmark_parser_finish sets and clears characters in tables that all threads share (libcmark-gfm 0.29.0.gfm.6). */
static pthread_mutex_t finishing = PTHREAD_MUTEX_INITIALIZER;

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(3);
}

static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  size_t size = (size_t)status.st_size, done = 0;
  char *text = malloc(size + 1);
  if (text == NULL) fail(path);
  while (done < size) {
    ssize_t count = read(file, text + done, size - done);
    if (count < 0) fail(path);
    if (count == 0) break;
    done += (size_t)count;
  }
  close(file);
  text[done] = '\0';
  *length = done;
  return text;
}

static void write_bytes(int file, const char *bytes, size_t length, const char *path) {
  while (length > 0) {
    ssize_t count = write(file, bytes, length);
    if (count < 0) fail(path);
    bytes += count;
    length -= (size_t)count;
  }
}

static void make_folders(const char *path) {
  char *folder = strdup(path);
  if (folder == NULL) fail(path);
  for (char *slash = strchr(folder + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) fail(folder);
    *slash = '/';
  }
  free(folder);
}

static void write_file(const struct job *job, const char *html) {
  static const char filler[4096] = {[0 ... 4095] = ' '};
  size_t length = html == NULL ? 0 : strlen(html);
  int file = open(job->output, O_WRONLY | O_CREAT | O_EXCL, 0666);
  if (file < 0 && errno == ENOENT) {
    make_folders(job->output);
    file = open(job->output, O_WRONLY | O_CREAT | O_EXCL, 0666);
  }
  if (file < 0) fail(job->output);
  write_bytes(file, html, length, job->output);
  for (size_t rest = job->size > length ? job->size - length : 0; rest > 0;) {
    size_t part = rest < sizeof filler ? rest : sizeof filler;
    write_bytes(file, filler, part, job->output);
    rest -= part;
  }
  close(file);
}

/* The text behind the front matter. */
static const char *body_of(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 4, "\n---\n");
  return end == NULL ? text : end + 5;
}

static char *render(const char *source) {
  size_t length;
  char *text = read_file(source, &length);
  const char *body = body_of(text);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | CMARK_OPT_SMART);
  for (int index = 0; index < extension_count; index++) cmark_parser_attach_syntax_extension(parser, extensions[index]);
  cmark_parser_feed(parser, body, length - (size_t)(body - text));
  pthread_mutex_lock(&finishing);
  cmark_node *document = cmark_parser_finish(parser);
  pthread_mutex_unlock(&finishing);
  char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, NULL);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(text);
  return html;
}

static void *work(void *unused) {
  (void)unused;
  for (size_t index; (index = atomic_fetch_add(&next_job, 1)) < job_count;) {
    const struct job *job = &jobs[index];
    char *html = *job->source == '\0' ? NULL : render(job->source);
    write_file(job, html);
    free(html);
  }
  return NULL;
}

static void read_jobs(void) {
  char *line = NULL;
  size_t capacity = 0, room = 0;
  while (getline(&line, &capacity, stdin) > 0) {
    char *size = strtok(line, "\t\n"), *output = strtok(NULL, "\t\n"), *source = strtok(NULL, "\t\n");
    if (size == NULL || output == NULL) continue;
    if (job_count == room) {
      room = room == 0 ? 1024 : 2 * room;
      jobs = realloc(jobs, room * sizeof *jobs);
      if (jobs == NULL) fail("the list");
    }
    jobs[job_count++] = (struct job){strtoul(size, NULL, 10), strdup(output), strdup(source == NULL ? "" : source)};
  }
  free(line);
}

int main(int count, char **arguments) {
  int threads = count == 2 ? atoi(arguments[1]) : 0;
  if (threads < 1 || threads > 64) {
    fputs("usage: floor THREADS < LIST\n", stderr);
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  for (int index = 0; index < extension_count; index++) {
    extensions[index] = cmark_find_syntax_extension(extension_names[index]);
    if (extensions[index] == NULL) {
      fprintf(stderr, "floor: libcmark-gfm has no extension named %s\n", extension_names[index]);
      return 3;
    }
  }
  read_jobs();
  pthread_t others[64];
  for (int index = 1; index < threads; index++) {
    if (pthread_create(&others[index], NULL, work, NULL) != 0) fail("a thread");
  }
  work(NULL);
  for (int index = 1; index < threads; index++) pthread_join(others[index], NULL);
  return 0;
}
