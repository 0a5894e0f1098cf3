namespace Zendesk;

/// <summary>A request, as often as it may have to be sent.</summary>
/// <param name="Operation">Zendesk's operationId: the name in logs and traces, which have no path, since a path may hold personal data.</param>
/// <param name="Path">From the base address, with the query.</param>
internal sealed record ApiRequest(string Operation, HttpMethod Method, string Path)
{
    /// <summary>The JSON to send; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Whether performing it twice leaves the account as performing it once does, so that a lost answer may be asked for again.</summary>
    public required bool IsRepeatable { get; init; }

    /// <summary>What names the user that it updates, for the limit of five a minute; empty where that limit does not apply.</summary>
    public IReadOnlyList<string> UserKeys { get; init; } = [];

    public static ApiRequest Get(string operation, string path) => new(operation, HttpMethod.Get, path) { IsRepeatable = true };
}
