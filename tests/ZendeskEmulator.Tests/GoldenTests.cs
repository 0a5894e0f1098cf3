using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace ZendeskEmulator.Tests;

/// <summary>
/// Replays Golden/*.txt: requests with the responses that they must have, byte for byte. The answers have the shape of the
/// recordings in the facts, with values of our own. Ids are numbered in the order in which they appear; the clock stands.
/// </summary>
public sealed partial class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Answers_are_those_recorded(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2023, 9, 18, 23, 28, 11, TimeSpan.Zero));
        var golden = await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.txt"), TestContext.Current.CancellationToken);
        var ids = new List<string>();
        var replayed = new List<string>();

        foreach (var exchange in golden.TrimEnd().Split("\n\n####\n\n"))
        {
            var request = exchange.Split("\n\n----\n\n")[0];
            var response = await SendAsync(account, WithIds(request, ids));
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
            replayed.Add($"{request}\n\n----\n\n{WithoutIds(response, ids)}");
        }

        Assert.Equal(golden.TrimEnd(), string.Join("\n\n####\n\n", replayed));
    }

    /// <summary>Sends "METHOD path", headers and, behind an empty line, a body.</summary>
    private static async Task<string> SendAsync(TestAccount account, string text)
    {
        var parts = text.Split("\n\n", 2);
        var lines = parts[0].Split('\n');
        var target = lines[0].Split(' ');
        using var client = await TestEmulator.NewClientAsync();
        using var request = new HttpRequestMessage(new HttpMethod(target[0]), $"https://golden.zendesk.com{target[1]}");
        request.Headers.Add("X-Emulator-Account", account.Account.Name);
        request.Headers.Authorization = account.Account.Credentials.ToHeader();
        foreach (var line in lines[1..])
        {
            // "Authorization: none", or "Authorization: email:password" before it is encoded.
            var credentials = line["Authorization: ".Length..];
            request.Headers.Authorization = credentials == "none" ? null : TestCredentials.Basic(credentials);
        }
        if (parts.Length > 1)
        {
            request.Content = new StringContent(parts[1], Encoding.UTF8, "application/json");
        }
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return Render(await TestResponse.ReadAsync(response));
    }

    private static string Render(TestResponse response)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{(int)response.Status}\n");
        foreach (var name in (string[])[
            "Location",
            "Cache-Control",
            "ETag",
            "X-Zendesk-API-Version",
            "X-Frame-Options",
            "X-Request-Id",
            "Date",
            "Retry-After",
            "WWW-Authenticate"
        ])
        {
            if (response.Headers.NonValidated.TryGetValues(name, out var values))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}: {values}\n");
            }
        }
        foreach (var name in (string[])["Content-Type", "Content-Length"])
        {
            if (response.ContentHeaders.NonValidated.TryGetValues(name, out var values))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}: {values}\n");
            }
        }
        return text.Append('\n').Append(response.Body).ToString();
    }

    private static string WithIds(string text, List<string> ids) =>
        IdMark().Replace(text, mark => ids[int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture) - 1]);

    private static string WithoutIds(string text, List<string> ids)
    {
        text = Tag().Replace(text, "W/\"<etag>\"");
        text = RequestId().Replace(text, "X-Request-Id: <request>");
        text = Token().Replace(text, "\"authenticity_token\":\"<token>\"");
        text = UploadToken().Replace(text, "<token>");
        text = Cursor().Replace(text, cursor => Decoded(cursor.Value));
        return Id().Replace(text, id =>
        {
            if (!ids.Contains(id.Value))
            {
                ids.Add(id.Value);
            }
            return $"<id-{ids.IndexOf(id.Value) + 1}>";
        });
    }

    /// <summary>A cursor with its order and its place, which may hold an id.</summary>
    private static string Decoded(string cursor)
    {
        var json = JsonDocument.Parse(Convert.FromBase64String(Uri.UnescapeDataString(cursor))).RootElement;
        return $"<cursor {json.Text("o")} {Encoding.UTF8.GetString(Convert.FromBase64String(json.Text("v")!))}>";
    }

    [GeneratedRegex("eyJ[A-Za-z0-9+/]+(?:=|%3D)*")]
    private static partial Regex Cursor();

    [GeneratedRegex("<id-([0-9]+)>")]
    private static partial Regex IdMark();

    [GeneratedRegex("(?<!articles/)\\b[1-9][0-9]{12}\\b")]
    private static partial Regex Id();

    [GeneratedRegex("W/\"[0-9a-f]{32}\"")]
    private static partial Regex Tag();

    [GeneratedRegex("X-Request-Id: [0-9a-f]{32}")]
    private static partial Regex RequestId();

    /// <summary>Of an upload, and in the address of a file.</summary>
    [GeneratedRegex("(?<=\"token\":\"|/token/)[0-9A-Za-z]{25}(?=[\"/])")]
    private static partial Regex UploadToken();

    [GeneratedRegex("\"authenticity_token\":\"[^\"]+\"")]
    private static partial Regex Token();
}
