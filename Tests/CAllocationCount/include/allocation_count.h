#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

/* How many pieces of memory the calling thread has asked for since it began. */
unsigned long allocation_count(void);

#endif
