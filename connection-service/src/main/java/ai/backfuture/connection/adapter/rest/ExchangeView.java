package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.domain.CredentialField;
import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.connection.domain.Expiry;
import ai.backfuture.connection.domain.PermissionAdvice;
import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An exchange as the API shows it. */
record ExchangeView(
        ExchangeId id,
        String name,
        Set<Market> markets,
        List<Field> credentialFields,
        List<String> guide,
        List<PermissionAdvice> permissions,
        IpRestriction ipRestriction,
        KeyLife keyLife,
        Availability availability) {

    /**
     * A field of the form in which a user pastes a key.
     *
     * @param secret whether to hide what is typed
     */
    record Field(String name, String label, boolean required, String pattern, boolean secret) {}

    /** Advice on binding a key to our addresses. */
    record IpRestriction(PermissionAdvice.Need needed, String advice, List<String> addresses) {}

    /**
     * When the exchange lets a key die by itself that is not bound to addresses.
     *
     * @param unboundDays after its creation; null for never
     * @param unboundIdleDays after its last use, which our tests are; null for never
     */
    record KeyLife(@Nullable Long unboundDays, @Nullable Long unboundIdleDays) {

        private static KeyLife of(Expiry expiry) {
            return new KeyLife(
                    expiry.life() == null ? null : expiry.life().toDays(),
                    expiry.idle() == null ? null : expiry.idle().toDays());
        }
    }

    static ExchangeView of(Exchange exchange, List<String> addresses, Availability availability) {
        String joined = String.join(", ", addresses);
        return new ExchangeView(
                exchange.id(),
                exchange.name(),
                exchange.markets(),
                exchange.credentialFields().stream().map(ExchangeView::field).toList(),
                exchange.guide().stream()
                        .map(step -> step.replace(Exchange.ADDRESSES, joined))
                        .toList(),
                exchange.permissions(),
                new IpRestriction(PermissionAdvice.Need.RECOMMENDED, exchange.ipRestriction(), addresses),
                KeyLife.of(exchange.expiry()),
                availability);
    }

    private static Field field(CredentialField field) {
        return new Field(
                field.name(),
                field.label(),
                field.required(),
                field.pattern().pattern(),
                !field.name().equals(CredentialField.API_KEY));
    }
}
