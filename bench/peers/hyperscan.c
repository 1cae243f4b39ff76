/*
 * The literal API of Hyperscan on the same terms and texts as the engine, for comparison.
 *
 *   hyperscan TERMS TEXTS
 *
 * Both files: records of a 32-bit little-endian length in bytes and as many bytes of UTF-8, folded beforehand.
 * Says "ready BUILD_MS DATABASE_BYTES" once; then for each line read, "run" any substring or "bounded" whole words only,
 * answers "CPU_NANOSECONDS HITS".
 */
#include <hs/hs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char *bytes;
  const char **at;
  size_t *length;
  size_t count;
} records;

static records read_records(const char *path) {
  records all = {0};
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(2); }
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  all.bytes = malloc(size);
  if (fread(all.bytes, 1, size, file) != size) { perror(path); exit(2); }
  fclose(file);
  size_t room = 1024;
  all.at = malloc(room * sizeof *all.at);
  all.length = malloc(room * sizeof *all.length);
  for (size_t place = 0; place + 4 <= size;) {
    uint32_t length;
    memcpy(&length, all.bytes + place, 4);
    if (all.count == room) {
      room *= 2;
      all.at = realloc(all.at, room * sizeof *all.at);
      all.length = realloc(all.length, room * sizeof *all.length);
    }
    all.at[all.count] = all.bytes + place + 4;
    all.length[all.count++] = length;
    place += 4 + length;
  }
  return all;
}

static double cpu_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

typedef struct {
  const char *text;
  size_t length;
  const size_t *term_length;
  int bounded;
  unsigned long long hits;
} scan;

/* What is no letter or digit of ASCII parts words, as do the ends of the text; unspaced scripts (from U+0E00 on) part anywhere. */
static int is_sign(unsigned char byte) {
  return byte < 0x80 && !((byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z'));
}

static int is_boundary(const char *text, size_t length, size_t place) {
  if (place == 0 || place == length) return 1;
  unsigned char before = (unsigned char)text[place - 1], after = (unsigned char)text[place];
  if (is_sign(before) || is_sign(after) || (after & 0xf0) == 0xe0) return 1;
  /* The last byte of a character of three bytes: its first is two bytes before. */
  return before >= 0x80 && place >= 3 && ((unsigned char)text[place - 3] & 0xf0) == 0xe0;
}

static int seen(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)from;
  (void)flags;
  scan *one = context;
  size_t start = (size_t)to - one->term_length[id];
  if (!one->bounded || (is_boundary(one->text, one->length, start) && is_boundary(one->text, one->length, (size_t)to))) one->hits++;
  return 0;
}

int main(int count, char **arguments) {
  if (count != 3) { fprintf(stderr, "usage: hyperscan TERMS TEXTS\n"); return 2; }
  records terms = read_records(arguments[1]);
  records texts = read_records(arguments[2]);
  unsigned *ids = malloc(terms.count * sizeof *ids);
  unsigned *flags = calloc(terms.count, sizeof *flags);
  for (size_t i = 0; i < terms.count; i++) ids[i] = (unsigned)i;
  hs_database_t *database;
  hs_compile_error_t *error;
  double began = cpu_ns();
  if (hs_compile_lit_multi(terms.at, flags, ids, terms.length, (unsigned)terms.count, HS_MODE_BLOCK, NULL, &database, &error)) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  double built = cpu_ns() - began;
  size_t size;
  hs_database_size(database, &size);
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch)) return 1;
  printf("ready %.0f %zu\n", built / 1e6, size);
  fflush(stdout);
  char line[32];
  while (fgets(line, sizeof line, stdin)) {
    scan one = {.term_length = terms.length, .bounded = line[0] == 'b'};
    began = cpu_ns();
    for (size_t i = 0; i < texts.count; i++) {
      one.text = texts.at[i];
      one.length = texts.length[i];
      hs_scan(database, texts.at[i], (unsigned)texts.length[i], 0, scratch, seen, &one);
    }
    printf("%.0f %llu\n", cpu_ns() - began, one.hits);
    fflush(stdout);
  }
  return 0;
}
