using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET and PUT /_emulator/credentials.</summary>
internal sealed class CredentialsControl(ControlAccounts accounts)
{
    private const string AccessLifetime = "access_token_lifetime";
    private const string RefreshLifetime = "refresh_token_lifetime";

    public Response Show(RequestContext request) => accounts.Look(request, account => Show(account.Access));

    /// <summary>
    /// {api_tokens?, password_access?, consent?, access_token_lifetime?, refresh_token_lifetime?}: for this account, until the next
    /// start.
    /// </summary>
    public Response Set(RequestContext request)
    {
        var body = new ControlBody(request, "api_tokens", "password_access", "consent", AccessLifetime, RefreshLifetime);
        var apiTokens = body.Choice<ApiTokenAccess>("api_tokens");
        var passwordAccess = body.Flag("password_access");
        var consent = body.Choice<OAuthConsent>("consent");
        var access = DurationIn(body, AccessLifetime, OAuthOptions.AccessLifetimes);
        var refresh = DurationIn(body, RefreshLifetime, OAuthOptions.RefreshLifetimes);
        return body.Refusal is { } badBody ? badBody : accounts.Change(request, account =>
        {
            var settings = account.Access;
            settings.ApiTokens = apiTokens ?? settings.ApiTokens;
            settings.PasswordAccess = passwordAccess ?? settings.PasswordAccess;
            settings.Consent = consent ?? settings.Consent;
            settings.AccessTokenLifetime = access ?? settings.AccessTokenLifetime;
            settings.RefreshTokenLifetime = refresh ?? settings.RefreshTokenLifetime;
            return Show(settings);
        });
    }

    private static ControlResponse Show(EmulatorAccess settings) => new(200, json =>
    {
        json.WriteString("api_tokens", settings.ApiTokens.ToString());
        json.WriteBoolean("password_access", settings.PasswordAccess);
        json.WriteString("consent", settings.Consent.ToString());
        json.WriteString(AccessLifetime, DurationText.Of(settings.AccessTokenLifetime));
        json.WriteString(RefreshLifetime, DurationText.Of(settings.RefreshTokenLifetime));
    });

    private static TimeSpan? DurationIn(ControlBody body, string name, (TimeSpan Min, TimeSpan Max) range)
    {
        if (body.Duration(name) is not { } duration)
        {
            return null;
        }
        if (duration < range.Min || duration > range.Max)
        {
            body.Refuse($"{name} must be a time from {DurationText.Of(range.Min)} to {DurationText.Of(range.Max)}");
        }
        return duration;
    }
}
