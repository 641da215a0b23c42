/* Waits for signals with a mask that may be written. Loaded by LD_PRELOAD under valgrind, which up to 3.19 writes into
   the mask it is given and crashes where that is constant, as libdispatch's is.

   cc -O2 -shared -fPIC sigsuspend.c -o sigsuspend.so */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>

int sigsuspend(const sigset_t *mask) {
    int (*next)(const sigset_t *) = (int (*)(const sigset_t *))dlsym(RTLD_NEXT, "sigsuspend");
    sigset_t own = *mask;
    return next(&own);
}
