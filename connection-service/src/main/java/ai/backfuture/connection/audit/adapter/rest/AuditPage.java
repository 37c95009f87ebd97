package ai.backfuture.connection.audit.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some entries, and how to ask for older ones. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditPage(List<AuditEntryView> items, @Nullable String next) {}
