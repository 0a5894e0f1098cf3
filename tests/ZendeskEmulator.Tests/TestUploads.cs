using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Tests;

/// <summary>Files in tests.</summary>
internal static class TestUploads
{
    /// <summary>The smallest GIF: one pixel.</summary>
    public static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>POST uploads with a text as the file.</summary>
    /// <param name="query">What follows the path: filename=a.txt.</param>
    public static async Task<TestResponse> UploadAsync(this TestAccount account, string query, string text = "some bytes")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v2/uploads?{query}")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)),
        };
        request.Content.Headers.ContentType = new("application/binary");
        return await account.SendAsync(request);
    }

    /// <summary>Uploads a file and answers the token of the upload.</summary>
    public static async Task<string> TakeUploadAsync(this TestAccount account, string name = "a.txt", string text = "some bytes") =>
        (await account.UploadAsync($"filename={name}", text)).Json.GetProperty("upload").Text("token")!;

    /// <summary>Uploads a file and answers the path of its bytes.</summary>
    public static async Task<string> UploadedPathAsync(this TestAccount account, string text) =>
        new Uri(
            (await account.UploadAsync("filename=note.txt", text))
                .Json.GetProperty("upload").GetProperty("attachment").Text("content_url")!)
            .PathAndQuery;

    /// <summary>Creates a ticket whose comment takes an upload, and answers the comment.</summary>
    public static async Task<JsonElement> AttachAsync(this TestAccount account, string token) =>
        (await account.PostAsync("/api/v2/tickets", "{\"ticket\":{\"comment\":{\"body\":\"see\",\"uploads\":[\"" + token + "\"]}}}"))
            .Json.GetProperty("audit").GetProperty("events")[0];

    /// <summary>Sends a form with one file.</summary>
    public static async Task<TestResponse> SendFileAsync(
        this TestAccount account, HttpMethod method, string path, string key, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        form.Add(file, $"\"{key}\"", $"\"{name}\"");
        using var request = new HttpRequestMessage(method, path) { Content = form };
        return await account.SendAsync(request);
    }

    /// <summary>The bytes at a content_url, asked for without credentials; null when there are none.</summary>
    public static async Task<byte[]?> ContentAsync(this TestAccount account, string? contentUrl)
    {
        using var client = account.Account.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        using var response = await client.GetAsync(new Uri(contentUrl!), Xunit.TestContext.Current.CancellationToken);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsByteArrayAsync(Xunit.TestContext.Current.CancellationToken)
            : null;
    }
}
