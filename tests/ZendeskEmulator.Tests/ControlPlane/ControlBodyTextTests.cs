using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

/// <summary>Bodies whose texts are no Unicode, or too long, at every path of the control plane that takes one.</summary>
public sealed class ControlBodyTextTests
{
    private static readonly (string Method, string Path, string Key)[] Paths =
    [
        ("PUT", "clock", "mode"), ("POST", "clock/advance", "by"), ("PUT", "limits", "plan"), ("POST", "limits/exhaust", "rule"),
        ("PUT", "jobs", "pace"),
        ("POST", "jobs/plan", "error"), ("POST", "jobs/V3-1/step", "items"), ("POST", "jobs/V3-1/fail", "message"),
        ("POST", "jobs/V3-1/kill", "message"),
    ];

    // One char a byte.
    private static readonly string[] Bodies =
    [
        "{\"KEY\":\"\\ud800\"}", "{\"KEY\":\"\\udc00\\ud800\"}", "{\"KEY\":\"\u00ff\"}", "{\"KEY\":\"\u00ed\u00a0\u0080\"}",
        "{\"\\ud800\":1}", "{\"\u00c3\":1}",
        "{\"KEY\":{\"\\ud800\":true}}", "{\"KEY\":[\"\\ud800\"]}", "\u00ef\u00bb\u00bf{}", "{\"KEY\":1}x", "{\"KEY\":1,}", "{KEY:1}", "[",
        "\u00ff",
    ];

    public static TheoryData<string, string, string> Cases { get; } =
        [.. from path in Paths from body in Bodies select (path.Method, path.Path, body.Replace(
            "KEY",
            path.Key,
            StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Bad_texts_are_refused(string method, string path, string body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/_emulator/{path}")
        {
            Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body)),
        };

        var response = await account.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("the body must be a JSON object", response.Json.GetProperty("error").Text("message"));
    }

    [Theory]
    [InlineData("PUT", "clock", "now", "now can not be longer than 1020 bytes")]
    [InlineData("POST", "limits/exhaust", "rule", "rule can not be longer than 1020 bytes")]
    [InlineData("POST", "jobs/V3-1/fail", "message", "message can not be longer than 1020 bytes")]
    public async Task A_text_that_is_too_long_is_refused(string method, string path, string key, string message)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.SendAsync(new HttpMethod(method), $"/_emulator/{path}", $"{{\"{key}\":\"{new string('a', 1021)}\"}}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(message, response.Json.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task The_error_for_a_key_of_a_megabyte_shows_its_beginning()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PutAsync("/_emulator/clock", $"{{\"{new string('k', 1_000_000)}\":1}}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.InRange(response.Body.Length, 1, 400);
    }
}
