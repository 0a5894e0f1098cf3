using System.Security.Cryptography;
using System.Text;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>The access checks of the control plane: Host, Origin and token.</summary>
internal static class ControlRequest
{
    /// <summary>The header by which a request of the API uses the rights of the control plane.</summary>
    public const string Header = "X-Emulator-Control";

    /// <summary>
    /// No web page of another origin may reset a developer's emulator. Browsers send the origin of the page; programs
    /// send no origin. A page under a foreign DNS name that points to this machine is foreign too.
    /// </summary>
    public static bool IsForeignOrigin(RequestContext request, ControlHost host)
    {
        string? origin = request.Http.Request.Headers.Origin;
        return !string.IsNullOrEmpty(origin)
            && !(origin.Equals(SelfOf(request.Links), StringComparison.OrdinalIgnoreCase)
                && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && host.IsOwn(uri.IdnHost));
    }

    /// <summary>Whether the request has the token; compared in constant time.</summary>
    public static bool HasToken(RequestContext request, string token) =>
        request.Credentials.Kind == CredentialKind.Bearer && IsSame(request.Credentials.Secret, token);

    /// <summary>Compares in constant time.</summary>
    public static bool IsSame(string given, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));

    /// <summary>The origin of the emulator itself, as this request reached it.</summary>
    private static string SelfOf(Links links)
    {
        var authority = links.BaseUrl.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = links.BaseUrl.IndexOf('/', authority);
        return end < 0 ? links.BaseUrl : links.BaseUrl[..end];
    }
}
