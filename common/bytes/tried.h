/*
 * The way back from what dies while die_tried() runs it (die.h).
 */
#ifndef RC_BYTES_TRIED_H
#define RC_BYTES_TRIED_H

/* Goes back to this thread's newest die_tried(); comes back if there is none. */
void tried_back(void);

#endif
