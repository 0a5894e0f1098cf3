using System.Text.Json;

namespace ZendeskEmulator.Attachments;

/// <summary>The bytes of a file.</summary>
internal sealed class FileResponse(byte[] bytes, string contentType) : Response(200)
{
    public override string ContentType => contentType;

    public override void Write(Utf8JsonWriter json, Links links) => json.WriteRawValue(bytes, skipInputValidation: true);
}
