namespace ZendeskEmulator.Http;

/// <summary>What is wrong with a record, field by field: all of it at once, as Zendesk answers.</summary>
internal sealed class FieldErrors
{
    // Made with the first error: nearly every write has none.
    private List<FieldError>? errors;

    public bool Any => errors is not null;

    /// <summary>The errors in the order in which they were found, those of one field together.</summary>
    public IEnumerable<IGrouping<string, FieldError>> ByField => (errors ?? []).GroupBy(error => error.Field);

    /// <summary>Adds an error.</summary>
    /// <param name="field">The key under <c>details</c>.</param>
    /// <param name="description">The text a person reads.</param>
    /// <param name="error">Zendesk's code for it, such as DuplicateValue; null where Zendesk sends none.</param>
    public void Add(string field, string description, string? error) => (errors ??= []).Add(new FieldError(field, description, error));
}

/// <summary>One entry of a 422's <c>details</c>.</summary>
internal sealed record FieldError(string Field, string Description, string? Error);
