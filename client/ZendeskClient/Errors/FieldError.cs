namespace Zendesk;

/// <summary>An error of one field of a record.</summary>
/// <param name="Description">In words, for people: "Email: badmail is not properly formatted".</param>
/// <param name="Error">A code, such as <c>DuplicateValue</c>; null if Zendesk sends no code.</param>
public sealed record FieldError(string Description, string? Error);
