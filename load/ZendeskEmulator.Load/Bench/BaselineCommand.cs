using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ZendeskEmulator.Load.Bench;

/// <summary>
/// load baseline: the minimum work of a web server on this platform for the same exchange. POST parses the body of a
/// create_or_update and returns a user of 1 KB; GET returns a prepared one. It stores nothing and checks no credentials.
/// </summary>
internal static partial class BaselineCommand
{
    /// <summary>Makes the response as long as a user is.</summary>
    private static readonly string Filling = new('x', 850);

    private static readonly byte[] Ready =
        [.. Render(new PostedUser("Person", "person@example.org", "person", [], "Found near Xenon")).Span];

    public static Command Create()
    {
        var command = new Command("baseline", "The bare server that bench compares with.") { Hidden = true };
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.Run(
            http => HttpMethods.IsPost(http.Request.Method) ? AnswerPostAsync(http) : AnswerAsync(http, StatusCodes.Status200OK, Ready));
        await server.StartAsync(cancellation);
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Console.WriteLine($"Listening on {addresses.Single()}");
        await Task.Delay(Timeout.Infinite, cancellation);
        return 0;
    }

    private static async Task AnswerPostAsync(HttpContext http)
    {
        var reader = http.Request.BodyReader;
        var read = await reader.ReadAsync();
        while (!read.IsCompleted)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync();
        }
        var body = Parse(read.Buffer);
        reader.AdvanceTo(read.Buffer.End);
        await AnswerAsync(http, StatusCodes.Status201Created, Render(body.User));
    }

    private static PostedBody Parse(ReadOnlySequence<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        return JsonSerializer.Deserialize(ref json, BaselineJson.Default.PostedBody)!;
    }

    private static ReadOnlyMemory<byte> Render(PostedUser user)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteStartObject("user");
        json.WriteString("name", user.Name);
        json.WriteString("email", user.Email);
        json.WriteString("external_id", user.ExternalId);
        json.WriteString("notes", user.Notes);
        json.WriteString("filling", Filling);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static Task AnswerAsync(HttpContext http, int status, ReadOnlyMemory<byte> body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        http.Response.BodyWriter.Write(body.Span);
        return Task.CompletedTask;
    }

    internal sealed record PostedBody(PostedUser User);

    internal sealed record PostedUser(string Name, string Email, string ExternalId, string[] Tags, string Notes);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(PostedBody))]
    internal sealed partial class BaselineJson : JsonSerializerContext;
}
