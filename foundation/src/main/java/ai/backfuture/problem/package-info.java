/** How services say no: RFC 9457 problems with a stable type and code, and never a word of what was sent. */
@NullMarked
package ai.backfuture.problem;

import org.jspecify.annotations.NullMarked;
