namespace ZendeskEmulator;

/// <summary>
/// Selects requests, for faults, the request log and verification. Every given condition must hold. A text compares exactly; in it
/// <c>*</c> stands for any letters, and <c>/…/</c> is a regular expression (matched without backtracking, so look-arounds and
/// back-references are refused).
/// </summary>
public sealed record RequestMatch
{
    private static readonly IReadOnlyDictionary<string, string?> Nothing = new Dictionary<string, string?>();

    /// <summary>Zendesk's operationId, such as <c>CreateOrUpdateUser</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>The HTTP method, in any case.</summary>
    public string? Method { get; init; }

    /// <summary>
    /// The path without the account's prefix and without ".json": <c>/api/v2/users/*</c>, or with parameters,
    /// <c>/api/v2/users/{user_id}</c>, each of which stands for one segment.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>Values of headers by name; the name in any case.</summary>
    public IReadOnlyDictionary<string, string?> Headers { get; init; } = Nothing;

    /// <summary>Values of query parameters by name, decoded.</summary>
    public IReadOnlyDictionary<string, string?> Query { get; init; } = Nothing;

    /// <summary>
    /// Values in the JSON body by path, such as <c>user.email</c>, <c>users.0.name</c> or <c>users.*.external_id</c>. A list
    /// matches when one of its items does. Null matches a null.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Body { get; init; } = Nothing;

    /// <summary>
    /// The email address of the credentials, or the id of the user as whom the request acted. A fault sees the address only.
    /// </summary>
    public string? Caller { get; init; }

    /// <summary>The HTTP status of the response; 4 and 5 stand for all that begin so. Not for faults: they come before it.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// A part of the address, of a header or of the request's body; in the log and in verification of the response's
    /// too.
    /// </summary>
    public string? Text { get; init; }
}
