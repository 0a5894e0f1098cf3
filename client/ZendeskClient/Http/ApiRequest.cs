namespace Zendesk;

/// <summary>A request, as often as it may have to be sent.</summary>
/// <param name="Operation">Zendesk's operationId: the name in logs and traces, which have no path, since a path may
/// hold personal data.</param>
/// <param name="Path">From api/v2/, with the query; from the base address for a request for tokens.</param>
internal sealed record ApiRequest(string Operation, HttpMethod Method, string Path)
{
    /// <summary>The body; null for a request without one.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The content type of a body that is not JSON; null for JSON.</summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// Whether performing it twice leaves the account as performing it once does, so that a lost response may be asked for
    /// again.
    /// </summary>
    public required bool IsRepeatable { get; init; }

    /// <summary>The record that it updates, for the limits of updates; null if no such limit applies.</summary>
    public RecordKeys? Updates { get; init; }

    /// <summary>The Idempotency-Key to send, or null to send no key.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Whether a 404 after a lost response means that the lost attempt did it: for deletions without a body.</summary>
    public bool IsDoneWhenMissing { get; init; }

    /// <summary>Whether it asks for an access token, so that it cannot have one.</summary>
    public bool IsForTokens { get; init; }

    public static ApiRequest Get(string operation, string path) => new(operation, HttpMethod.Get, path) { IsRepeatable = true };

    /// <summary>An update of one record, or of something about it: repeatable.</summary>
    public static ApiRequest Put(string operation, string path, byte[]? body = null) =>
        new(operation, HttpMethod.Put, path) { Body = body, IsRepeatable = true };

    /// <summary>A creation: performed twice, it may make two records.</summary>
    public static ApiRequest Post(string operation, string path, byte[] body) =>
        new(operation, HttpMethod.Post, path) { Body = body, IsRepeatable = false };

    public static ApiRequest Delete(string operation, string path) => new(operation, HttpMethod.Delete, path) { IsRepeatable = true };
}
