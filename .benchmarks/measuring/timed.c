/* Runs a command and writes what it cost, as one line of JSON, into a file: status, seconds of processor time (user and
   system), seconds by the clock, and the most memory that was resident, in KiB.

   timed FILE COMMAND ARGUMENT…

   A small program does this because the kernel counts the memory of the program that starts another as its own. */
#define _GNU_SOURCE
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec * 1e-6; }

static double clock_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
    if (count < 3) { fprintf(stderr, "timed FILE COMMAND ARGUMENT…\n"); return 64; }
    double start = clock_now();
    pid_t child;
    int error = posix_spawnp(&child, arguments[2], NULL, NULL, arguments + 2, environ), status;
    if (error) { fprintf(stderr, "%s: %s\n", arguments[2], strerror(error)); return 66; }
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) < 0) { perror(arguments[2]); return 70; }
    double wall = clock_now() - start;
    FILE *file = fopen(arguments[1], "w");
    if (!file) { perror(arguments[1]); return 73; }
    fprintf(file, "{\"status\":%d,\"cpu\":%.6f,\"wall\":%.6f,\"memory\":%ld}\n",
            WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), seconds(usage.ru_utime) + seconds(usage.ru_stime),
            wall, usage.ru_maxrss);
    return fclose(file) ? 74 : 0;
}
