namespace ZendeskEmulator.Matching;

/// <summary>A request to which a match is compared: one that is under way, or one of the log.</summary>
internal interface IMatchable
{
    /// <summary>Zendesk's operationId, emulated or not; null when Zendesk has no such operation.</summary>
    string? OperationId { get; }

    string Method { get; }

    /// <summary>The path without the account's prefix and without ".json".</summary>
    ReadOnlySpan<char> Path { get; }

    /// <summary>The query string.</summary>
    string? Query { get; }

    /// <summary>The status of the response; null while the request is under way.</summary>
    int? Status { get; }

    ReadOnlySpan<byte> Body { get; }

    /// <summary>The value of a header, several of one name joined; null when it is absent.</summary>
    string? Header(string name);

    /// <summary>The names by which the caller is known: email address and user id.</summary>
    IEnumerable<string> CallerNames { get; }

    /// <summary>The texts in which <see cref="RequestMatch.Text"/> is looked for.</summary>
    IEnumerable<string> Texts { get; }
}
