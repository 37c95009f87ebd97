package ai.backfuture.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that honours {@code Idempotency-Key}. The method must be a blocking one; requests without the header pass
 * untouched.
 *
 * <p>Only 2xx answers are kept. After any other answer the key is free again, so a corrected request may reuse it.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
