namespace Zendesk;

/// <summary>The names by which a request, or a response, knows one user or organization.</summary>
/// <param name="Kind">Users and organizations are limited apart.</param>
/// <param name="Names">Such as <c>id 7</c>; empty where nothing names the record.</param>
internal sealed record RecordKeys(RecordKind Kind, IReadOnlyList<string> Names)
{
    public static RecordKeys Of(RecordKind kind, long? id, string? externalId = null, string? email = null)
    {
        var names = new List<string>();
        if (id is { } known)
        {
            names.Add($"id {known}");
        }
        if (!string.IsNullOrEmpty(externalId))
        {
            names.Add($"external_id {externalId}");
        }
        if (!string.IsNullOrEmpty(email))
        {
            names.Add($"email {email}");
        }
        return new RecordKeys(kind, names);
    }

    /// <summary>All names of two that are of one record.</summary>
    public RecordKeys And(RecordKeys other) => this with { Names = [.. Names, .. other.Names] };
}

/// <summary>The kinds of record whose updates Zendesk limits.</summary>
internal enum RecordKind
{
    User,
    Organization,
}
