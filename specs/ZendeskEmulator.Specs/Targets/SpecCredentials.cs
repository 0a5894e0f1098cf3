using System.Net.Http.Headers;
using System.Text;

namespace ZendeskEmulator.Specs.Targets;

/// <summary>The credentials of the specs.</summary>
/// <param name="Email">The admin's address.</param>
/// <param name="Token">The admin's API token.</param>
/// <param name="ControlToken">The bearer token of an emulator's control plane; null for none.</param>
internal sealed record SpecCredentials(string Email, string Token, string? ControlToken)
{
    public AuthenticationHeaderValue ForAdmin => Basic($"{Email}/token:{Token}");

    public AuthenticationHeaderValue? ForControlPlane =>
        ControlToken is null ? null : new AuthenticationHeaderValue("Bearer", ControlToken);

    /// <exception cref="InvalidOperationException">A variable is not set.</exception>
    public static SpecCredentials FromEnvironment() => new(
        Needed("ZENDESK_EMAIL"),
        Needed("ZENDESK_TOKEN"),
        Environment.GetEnvironmentVariable("ZENDESK_CONTROL_TOKEN") is { Length: > 0 } token ? token : null);

    public static AuthenticationHeaderValue Basic(string credentials) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));

    /// <summary>Hides the tokens in a text for a report.</summary>
    public string Mask(string text) =>
        ControlToken is null ? MaskToken(text, Token) : MaskToken(MaskToken(text, Token), ControlToken);

    private static string MaskToken(string text, string token) => text.Replace(token, "***", StringComparison.Ordinal);

    private static string Needed(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"With ZENDESK_BASE_URL, {name} must be set too.");
}
