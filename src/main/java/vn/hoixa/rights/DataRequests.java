package vn.hoixa.rights;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;

/**
 * The register of people's requests about their own data. A request is acknowledged by the reply that takes it in, or
 * at the counter; what it asks for is done by an officer who may decide, in one transaction with its entry and the
 * audit. Withdrawing consent needs nobody's decision and is done at once.
 */
@Component
public class DataRequests {
    /** Roles that may record a request at the counter. */
    public static final Set<Role> MAY_RECEIVE =
            EnumSet.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER, Role.ADMIN);
    /** Roles that may grant or refuse a request: erasure cannot be undone. */
    public static final Set<Role> MAY_DECIDE = EnumSet.of(Role.LEADER, Role.ADMIN);

    private static final int LONGEST = 500;

    private final RequestRows rows;
    private final Fulfilment fulfilment;
    private final Masker masker;
    private final Audit audit;
    private final TransactionOperations transaction;

    DataRequests(
            RequestRows rows, Fulfilment fulfilment, Masker masker, Audit audit, TransactionOperations transaction) {
        this.rows = rows;
        this.fulfilment = fulfilment;
        this.masker = masker;
        this.audit = audit;
        this.transaction = transaction;
    }

    public static boolean mayDecide(Officer officer) {
        return MAY_DECIDE.stream().anyMatch(officer::has);
    }

    /** The open requests, most urgent first. */
    public List<DataRequest> open() {
        return rows.open();
    }

    /** The settled requests, latest first. */
    public List<DataRequest> settled(int most) {
        return rows.settled(most);
    }

    public Optional<DataRequest> find(UUID id) {
        return rows.find(id);
    }

    /** Records a request at the counter, from a person who showed their ticket. */
    public RequestActed receive(Officer by, AddressId person, CounterRequest asked) {
        if (MAY_RECEIVE.stream().noneMatch(by::has)) {
            return new RequestActed.Refused(
                    "Người duyệt, người biên tập, Công an xã, lãnh đạo hoặc quản trị ghi yêu cầu.");
        }
        if (asked.words().length() > LONGEST
                || (asked.kind() == RequestKind.CORRECT && asked.words().isBlank())) {
            return new RequestActed.Refused("Xin ghi chỗ cần sửa, không quá " + LONGEST + " chữ cái.");
        }
        if (!asked.isOf(rows.today())) {
            return new RequestActed.Refused(
                    "Ngày nhận là hôm nay hoặc trước đó, không quá " + CounterRequest.MOST_DAYS_BACK + " ngày.");
        }
        var masked = masker.mask(asked.words().strip()).text();
        var origin = new RequestRows.Origin(Optional.of(by), asked.receivedOn());
        return new RequestActed.Done(
                Objects.requireNonNull(transaction.execute(_ -> taken(person, asked.kind(), masked, origin))));
    }

    /** Grants a request and carries it out at once. */
    public RequestActed grant(Officer by, UUID id, String note) {
        return settle(
                by,
                id,
                note,
                (request, person, kept) -> fulfilment.grant(request, person, by, kept),
                DataRequest.State.DONE);
    }

    /** Refuses a request with a reason, and tells the person so. */
    public RequestActed refuse(Officer by, UUID id, String note) {
        return note.isBlank()
                ? new RequestActed.Refused("Xin ghi lý do chưa làm được.")
                : settle(
                        by,
                        id,
                        note,
                        (request, person, _) -> fulfilment.refuse(request, person),
                        DataRequest.State.REFUSED);
    }

    /** The open requests of a person, most urgent first. */
    List<DataRequest> openOf(AddressId person) {
        return rows.openOf(person);
    }

    /** Records a request made in a conversation, in the transaction of its turn. */
    DataRequest ask(AddressId person, RequestKind kind, MaskedText words) {
        return taken(person, kind, words, new RequestRows.Origin(Optional.empty(), rows.today()));
    }

    /** Withdraws consent in a conversation; carried out at once. */
    void withdraw(AddressId person) {
        var request = ask(person, RequestKind.WITHDRAW, masker.mask("").text());
        fulfilment.withdraw(person);
        rows.settle(request.id(), DataRequest.State.DONE, Optional.empty(), "");
        record(new Actor.Application(), "data.done", request);
    }

    private DataRequest taken(AddressId person, RequestKind kind, MaskedText words, RequestRows.Origin origin) {
        var request = rows.insert(person, kind, words, origin);
        record(origin.by().map(Actor::of).orElseGet(Actor.Application::new), "data.request", request);
        return request;
    }

    private interface Act {
        void on(DataRequest request, AddressId person, String kept);
    }

    private RequestActed settle(Officer by, UUID id, String note, Act act, DataRequest.State state) {
        if (!mayDecide(by)) {
            return new RequestActed.Refused("Việc này của lãnh đạo hoặc người quản trị.");
        }
        if (note.length() > LONGEST) {
            return new RequestActed.Refused("Ghi chú dài " + note.length() + " chữ cái; nhiều nhất " + LONGEST + ".");
        }
        String kept = masker.mask(note.strip()).text().value();
        return held(id, request -> {
            if (kept.isEmpty() && request.kind() == RequestKind.CORRECT) {
                return new RequestActed.Refused("Xin ghi đã sửa gì.");
            }
            var moot = request.kind() == RequestKind.ERASE && state == DataRequest.State.DONE
                    ? rows.others(request)
                    : List.<UUID>of();
            request.person().ifPresent(person -> act.on(request, person, kept));
            moot.forEach(other ->
                    rows.settle(other, state, Optional.of(by), "Xóa theo yêu cầu số " + request.number() + "."));
            rows.settle(id, state, Optional.of(by), kept);
            record(Actor.of(by), state == DataRequest.State.DONE ? "data.done" : "data.refuse", request);
            return new RequestActed.Done(rows.find(id).orElseThrow());
        });
    }

    private RequestActed held(UUID id, Function<DataRequest, RequestActed> act) {
        return Objects.requireNonNull(transaction.execute(_ -> rows.hold(id)
                .filter(DataRequest::isOpen)
                .map(act)
                .orElseGet(() -> new RequestActed.Refused("Yêu cầu này đã có người giải quyết."))));
    }

    private void record(Actor by, String act, DataRequest request) {
        var subject = new AuditEntry.Subject("data_request", request.id().toString());
        audit.record(
                new AuditEntry(by, act, subject, Map.of("kind", request.kind().id())));
    }
}
