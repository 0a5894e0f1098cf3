using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>Who may use the control plane from where.</summary>
internal static class ControlRequest
{
    /// <summary>
    /// No web page of another origin may reset a developer's emulator: browsers send the page's origin along, programs
    /// send none.
    /// </summary>
    public static bool IsForeignOrigin(RequestContext request)
    {
        string? origin = request.Http.Request.Headers.Origin;
        return !string.IsNullOrEmpty(origin) && !origin.Equals(SelfOf(request.Links), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The origin of the emulator itself, as this request reached it.</summary>
    private static string SelfOf(Links links)
    {
        var authority = links.BaseUrl.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = links.BaseUrl.IndexOf('/', authority);
        return end < 0 ? links.BaseUrl : links.BaseUrl[..end];
    }
}
