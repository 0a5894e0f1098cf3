using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Dashboard;

/// <summary>Leads a browser to the dashboard.</summary>
internal sealed class DashboardRedirect(string location) : Response(302)
{
    public override string ContentType => "text/plain; charset=utf-8";

    public override string CacheControl => "no-store";

    public override bool HasTag => false;

    public override string Location(Links links) => location;

    public override void Write(Utf8JsonWriter json, Links links) =>
        json.WriteRawValue("The dashboard is at _emulator/.\n"u8, skipInputValidation: true);
}
