/*
 * Eclat on sorted lists of baskets, as Borgelt's program that R's arules calls does it: what bench/basket.ts is timed against where arules is not
 * there. Items are in order of frequency; pairs are counted in a triangle first, so that only frequent ones are intersected.
 *
 * Arguments: file of int32 (baskets, items in all, kinds, the starts of baskets, the items), least count. Prints sets, their longest, seconds.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  int item;
  int count;
  int *baskets;
} List;

static int least;
static long sets = 0;
static int longest = 0;

static void found(int length) {
  sets++;
  if (length > longest) longest = length;
}

static int intersect(const List *one, const List *other, int *into) {
  int i = 0, j = 0, n = 0;
  const int *a = one->baskets, *b = other->baskets;
  while (i < one->count && j < other->count) {
    /* Too few left to reach the least count. */
    if (n + one->count - i < least || n + other->count - j < least) return 0;
    if (a[i] < b[j]) i++;
    else if (a[i] > b[j]) j++;
    else {
      into[n++] = a[i];
      i++;
      j++;
    }
  }
  return n;
}

static void extend(const List *lists, int size, int length, const int *pairs, int kinds) {
  for (int i = 0; i < size; i++) {
    found(length);
    if (i + 1 == size) continue;
    List *next = malloc((size_t)(size - i) * sizeof(List));
    int *space = malloc((size_t)(size - i) * (size_t)lists[i].count * sizeof(int));
    int kept = 0;
    size_t used = 0;
    for (int j = i + 1; j < size; j++) {
      if (pairs[(size_t)lists[i].item * kinds + lists[j].item] < least) continue;
      int n = intersect(&lists[i], &lists[j], space + used);
      if (n < least) continue;
      next[kept++] = (List){lists[j].item, n, space + used};
      used += (size_t)n;
    }
    if (kept > 0) extend(next, kept, length + 1, pairs, kinds);
    free(next);
    free(space);
  }
}

static const int *frequency;

static int rarer(const void *one, const void *other) {
  int a = *(const int *)one, b = *(const int *)other;
  return frequency[a] != frequency[b] ? frequency[a] - frequency[b] : a - b;
}

int main(int argc, char **argv) {
  if (argc < 3) return 1;
  FILE *file = fopen(argv[1], "rb");
  int32_t head[3];
  if (!file || fread(head, 4, 3, file) != 3) return 1;
  int baskets = head[0], total = head[1], kinds = head[2];
  int32_t *starts = malloc(((size_t)baskets + 1) * 4), *items = malloc((size_t)total * 4);
  if (fread(starts, 4, (size_t)baskets + 1, file) != (size_t)baskets + 1) return 1;
  if (fread(items, 4, (size_t)total, file) != (size_t)total) return 1;
  least = atoi(argv[2]);

  struct timespec from, to;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  int *counts = calloc((size_t)kinds, sizeof(int)), *order = malloc((size_t)kinds * sizeof(int)), frequent = 0;
  for (int i = 0; i < total; i++) counts[items[i]]++;
  for (int item = 0; item < kinds; item++)
    if (counts[item] >= least) order[frequent++] = item;
  frequency = counts;
  qsort(order, (size_t)frequent, sizeof(int), rarer);
  int *rank = malloc((size_t)kinds * sizeof(int));
  memset(rank, -1, (size_t)kinds * sizeof(int));
  for (int r = 0; r < frequent; r++) rank[order[r]] = r;
  List *lists = malloc((size_t)frequent * sizeof(List));
  int *space = malloc((size_t)total * sizeof(int)), *next = space;
  for (int r = 0; r < frequent; r++) {
    lists[r] = (List){r, 0, next};
    next += counts[order[r]];
  }
  int *pairs = calloc((size_t)frequent * frequent + 1, sizeof(int));
  for (int b = 0; b < baskets; b++) {
    for (int i = starts[b]; i < starts[b + 1]; i++) {
      int r = rank[items[i]];
      if (r < 0) continue;
      lists[r].baskets[lists[r].count++] = b;
      for (int j = starts[b]; j < i; j++) {
        int s = rank[items[j]];
        if (s < 0) continue;
        pairs[r < s ? (size_t)r * frequent + s : (size_t)s * frequent + r]++;
      }
    }
  }
  extend(lists, frequent, 1, pairs, frequent);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  double seconds = (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
  printf("{\"sets\": %ld, \"longest\": %d, \"cpu\": %f}\n", sets, longest, seconds);
  return 0;
}
