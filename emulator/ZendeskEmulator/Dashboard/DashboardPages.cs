using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Dashboard;

/// <summary>
/// The page of the dashboard at /_emulator/ and its files. They hold no data; the page reads it from the control plane, which
/// checks the token, the Origin and the Host of each call.
/// </summary>
internal static class DashboardPages
{
    private const string Folder = "/_emulator/ui/";

    // Scripts and styles of the emulator only, no frame around it, and no markup made from text.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>The page, a file of it, or the way to it; null for a request that wants something else.</summary>
    public static Response? Find(RequestContext request)
    {
        if (request.Http.Request.Method is not ("GET" or "HEAD") || request.Selection.Name is null)
        {
            return null;
        }
        var path = request.Path;
        if (path.StartsWith(Folder, StringComparison.Ordinal))
        {
            return DashboardFiles.All.TryGetValue(path[Folder.Length..].ToString(), out var file) ? Guarded(request, file) : null;
        }
        if (path is not ("" or "/" or "/_emulator" or "/_emulator/"))
        {
            return null;
        }
        // Programs get the index as JSON at the same address.
        request.Http.Response.Headers.Vary = "Accept";
        if (!request.Http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        return path is "/_emulator/" ? Guarded(request, DashboardFiles.Index) : new DashboardRedirect(LocationFrom(request, path));
    }

    private static DashboardFile Guarded(RequestContext request, DashboardFile file)
    {
        var headers = request.Http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return file;
    }

    /// <summary>Relative, so that it leads to the same place behind a proxy that strips a prefix of the path.</summary>
    private static string LocationFrom(RequestContext request, ReadOnlySpan<char> path) =>
        path is "" && request.Selection.Why == AccountReason.Path ? $"{request.Selection.Name}/_emulator/" : "_emulator/";
}
