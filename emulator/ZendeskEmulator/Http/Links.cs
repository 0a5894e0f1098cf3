using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace ZendeskEmulator.Http;

/// <summary>
/// The absolute addresses in a response. They repeat the request's scheme, host, port and account prefix, so a client
/// that follows one reaches the same account.
/// </summary>
/// <param name="BaseUrl">Scheme, authority and account prefix, without a trailing slash.</param>
internal readonly record struct Links(string BaseUrl)
{
    private const int Longest = 512;

    /// <summary>The address of a record, such as http://localhost:8080/api/v2/users/1000000000003.json.</summary>
    public string Record(string folder, long id) => string.Create(CultureInfo.InvariantCulture, $"{BaseUrl}{folder}{id}.json");

    /// <summary>The address of a record whose id is a text.</summary>
    public string Record(string folder, string id) => $"{BaseUrl}{folder}{id}.json";

    /// <summary>Writes the address of a record as a property without allocating a string.</summary>
    public void WriteRecord(Utf8JsonWriter json, JsonEncodedText name, string folder, long id)
    {
        Span<byte> url = stackalloc byte[Longest];
        if (Utf8.TryWrite(url, CultureInfo.InvariantCulture, $"{BaseUrl}{folder}{id}.json", out var length))
        {
            json.WriteString(name, url[..length]);
        }
        else
        {
            json.WriteString(name, Record(folder, id));
        }
    }
}
