namespace ZendeskEmulator;

/// <summary>Where a request differs from a match.</summary>
/// <param name="Field">What differs, such as <c>method</c> or <c>body user.email</c>.</param>
/// <param name="Expected">What the match asks for; null for a null.</param>
/// <param name="Actual">What the request has; null where it is absent.</param>
public sealed record FieldDifference(string Field, string? Expected, string? Actual);
