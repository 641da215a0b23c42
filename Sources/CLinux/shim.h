#ifndef COMMUNE_SHEETS_CLINUX_H
#define COMMUNE_SHEETS_CLINUX_H

/* Only macros from here: a header with types (fcntl.h) would make this module the owner of `stat`. */
#include <sys/syscall.h>

extern long syscall(long number, ...);

/* renameat2 with AT_FDCWD (-100) and RENAME_NOREPLACE (1): moves a file, or fails with EEXIST.
 * Here because Swift's Glibc module hides renameat2 (it needs _GNU_SOURCE)
 * and Swift cannot call the variadic syscall. */
static inline int commune_sheets_rename_without_replacing(const char *from, const char *to) {
    return (int)syscall(SYS_renameat2, -100, from, -100, to, 1u);
}

#endif
