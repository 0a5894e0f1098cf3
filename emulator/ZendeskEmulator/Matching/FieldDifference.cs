namespace ZendeskEmulator;

/// <summary>A field in which a request differs from a match.</summary>
/// <param name="Field">The differing part, such as <c>method</c> or <c>body user.email</c>.</param>
/// <param name="Expected">The text in the match; null for a null.</param>
/// <param name="Actual">The text in the request; null if it is absent.</param>
public sealed record FieldDifference(string Field, string? Expected, string? Actual);
