package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.application.CheckingAvailability.Availability;
import ai.backfuture.connection.domain.CredentialField;
import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.connection.domain.PermissionAdvice;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.util.List;
import java.util.Set;

/** An exchange as the API shows it. */
record ExchangeView(
        ExchangeId id,
        String name,
        Set<Market> markets,
        List<Field> credentialFields,
        List<String> guide,
        List<PermissionAdvice> permissions,
        IpRestriction ipRestriction,
        Availability availability) {

    /**
     * A field of the form in which a user pastes a key.
     *
     * @param secret whether to hide what is typed
     */
    record Field(String name, String label, boolean required, String pattern, boolean secret) {}

    /** Advice on binding a key to our addresses. */
    record IpRestriction(PermissionAdvice.Need needed, String advice, List<String> addresses) {}

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
