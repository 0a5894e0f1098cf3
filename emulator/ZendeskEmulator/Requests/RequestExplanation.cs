namespace ZendeskEmulator;

/// <summary>Why a response is as it is.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="AccountBy">The part of the request that named it: <c>path</c>, <c>header</c>, <c>token</c>, <c>host</c>,
/// <c>port</c> or <c>default</c>.</param>
/// <param name="Operation">Zendesk's operationId; null when Zendesk has no such operation.</param>
/// <param name="Matched">The match of create_or_update; null for other operations.</param>
/// <param name="Limits">The limits that the request counted on, in their order.</param>
/// <param name="Fault">The fault that fired and its effect; null if no fault fired.</param>
/// <param name="Written">The records that it wrote, at most twenty.</param>
/// <param name="WrittenCount">How many records it wrote.</param>
/// <param name="Assumptions">The numbers of the assumptions that its operation rests on, as in docs/assumptions.md.</param>
/// <param name="Hint">A hint for the client; null if there is no hint.</param>
/// <param name="CommittedAfter">In real time, until everything that the response rests on was committed; null when no
/// commit was waited for.</param>
public sealed record RequestExplanation(
    string Account,
    string AccountBy,
    string? Operation,
    MatchedRecord? Matched,
    IReadOnlyList<CountedLimit> Limits,
    string? Fault,
    IReadOnlyList<WrittenRecord> Written,
    int WrittenCount,
    IReadOnlyList<string> Assumptions,
    string? Hint,
    TimeSpan? CommittedAfter);

/// <summary>The record that create_or_update found by the keys in the body.</summary>
/// <param name="Kind">The kind of record, such as <c>users</c>; null if no record was found.</param>
/// <param name="Id">Its id; null if no record was found.</param>
/// <param name="By">The key: <c>id</c>, <c>external_id</c>, <c>email</c>, <c>identities</c>, or <c>none</c>.</param>
/// <param name="Note">What may surprise in it, such as <c>in another case</c>; null if there is nothing.</param>
public sealed record MatchedRecord(string? Kind, long? Id, string By, string? Note);

/// <summary>A limit that a request counted on.</summary>
/// <param name="Rule">The rule's name, such as <c>account</c>.</param>
/// <param name="Key">The user or organization that it counts for; null for the whole account.</param>
/// <param name="Before">How many requests were left before it.</param>
/// <param name="After">How many were left after it.</param>
/// <param name="Total">How many a window allows.</param>
public sealed record CountedLimit(string Rule, long? Key, int Before, int After, int Total);

/// <summary>A record that a request wrote.</summary>
/// <param name="Kind">The kind of record, such as <c>users</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="What"><c>created</c>, <c>updated</c> or <c>deleted</c>.</param>
public sealed record WrittenRecord(string Kind, long Id, string What);
