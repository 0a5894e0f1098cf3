using System.Collections.Frozen;

namespace ZendeskEmulator.Attachments;

/// <summary>Content types by the ending of a file's name.</summary>
internal static class ContentTypes
{
    private const string Binary = "application/octet-stream";

    private static readonly FrozenDictionary<string, string> ByEnding = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = "text/plain",
        [".log"] = "text/plain",
        [".csv"] = "text/csv",
        [".html"] = "text/html",
        [".xml"] = "application/xml",
        [".json"] = "application/json",
        [".pdf"] = "application/pdf",
        [".zip"] = "application/zip",
        [".gz"] = "application/gzip",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
        [".mp3"] = "audio/mpeg",
        [".wav"] = "audio/wav",
        [".mp4"] = "video/mp4",
        [".doc"] = "application/msword",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xls"] = "application/vnd.ms-excel",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        // As recorded of a README.md.
        [".md"] = "application/x-genesis-rom",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>By the name alone.</summary>
    public static string Of(string name) => ByEnding.GetValueOrDefault(Path.GetExtension(name), Binary);

    /// <summary>By the name; of an unknown ending the type that was sent, unless it says nothing.</summary>
    public static string For(string name, string? sent)
    {
        const int Longest = 100;
        var byName = Of(name);
        var media = sent?.Split(';')[0].Trim() ?? "";
        return byName != Binary || media is "" or "application/binary" || media.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || media.Length > Longest
                ? byName
                : media;
    }
}
