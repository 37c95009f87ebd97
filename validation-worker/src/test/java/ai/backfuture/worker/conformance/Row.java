package ai.backfuture.worker.conformance;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a table says of one case at one exchange. */
sealed interface Row {

    String name();

    String source();

    /** The exchange has no such thing; the source says why. */
    record DoesNotApply(String name, String source) implements Row {}

    /**
     * How the case ends.
     *
     * @param state of a connection that was PENDING
     * @param reason null when the test passes, and so is the kind
     * @param calls how many the exchange gets, all of them told
     */
    record Ends(
            String name,
            Set<Market> markets,
            ConnectionStatus state,
            @Nullable Reason reason,
            @Nullable FailureKind kind,
            Evidence evidence,
            int calls,
            String source)
            implements Row {}

    static Row of(Map<String, String> cells, ExchangeTraits exchange) {
        String name = cell(cells, "case");
        if (cell(cells, "state").equals("does not apply")) {
            return new DoesNotApply(name, cell(cells, "source"));
        }
        String markets = cell(cells, "markets");
        boolean passes = cell(cells, "reason").equals("passed");
        return new Ends(
                name,
                marketsOf(markets),
                ConnectionStatus.valueOf(cell(cells, "state")),
                passes ? null : Reason.valueOf(cell(cells, "reason")),
                passes ? null : FailureKind.valueOf(cell(cells, "kind")),
                Evidence.of(cell(cells, "evidence"), exchange.usual()),
                exchange.calls(cell(cells, "calls"), markets),
                cell(cells, "source"));
    }

    private static Set<Market> marketsOf(String cell) {
        return cell.equals("BOTH") ? EnumSet.allOf(Market.class) : EnumSet.of(Market.valueOf(cell));
    }

    private static String cell(Map<String, String> cells, String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("a row of cases needs the column " + column);
        }
        return cell;
    }
}
