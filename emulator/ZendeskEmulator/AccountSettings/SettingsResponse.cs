using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.AccountSettings;

/// <summary>{"settings":{…}}</summary>
internal sealed class SettingsResponse(SettingsTree tree, IReadOnlyDictionary<string, RawJson> own) : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WritePropertyName("settings");
        tree.Write(json, own);
        json.WriteEndObject();
    }
}
