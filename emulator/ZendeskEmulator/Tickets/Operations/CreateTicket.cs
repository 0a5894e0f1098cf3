using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>POST tickets: 201 with the ticket and its audit. An Idempotency-Key makes it safe to repeat (facts §8).</summary>
internal static class CreateTicket
{
    private const string KeyHeader = "Idempotency-Key";
    private const string LookupHeader = "x-idempotency-lookup";

    public static readonly RequestInput<Input> Body = new("ticket", (RequestContext request, out Input input) =>
    {
        var key = request.Http.Request.Headers[KeyHeader].ToString();
        var hash = key.Length == 0 ? "" : Convert.ToHexString(SHA256.HashData(request.Body.Span));
        var error = TicketInput.Read(request, out var ticket);
        input = new Input(ticket, key, hash);
        // Assumed A-75: a key that is too long is refused like one that was used with another body.
        return error
            ?? (Encoding.UTF8.GetByteCount(key) > IdempotencyKey.Longest
                ? TicketErrors.IdempotentRequest("The idempotency key is too long")
                : null);
    });

    public static Outcome<Response> Handle(RequestContext request, in AccountWrite write, Input input)
    {
        if (request.Limits().Take(TicketLimits.Creations, request.Caller.UserId) is { } tooMany)
        {
            return tooMany;
        }
        var keys = write.Get<IdempotencyKeyCollection>();
        if (input.Key.Length > 0 && keys.Find(input.Key) is { } known && known.IsKept(write.Now))
        {
            if (known.BodyHash != input.BodyHash)
            {
                return TicketErrors.IdempotentRequest("Request parameters don't match the given idempotency key");
            }
            return new KeyedResponse(new StoredResponse(known), "hit");
        }
        var saved = TicketSaving.Create(write, input.Ticket, TicketWriter.Of(request));
        if (saved.Error is { } refused)
        {
            return refused;
        }
        var response = TicketResponse.Saved(write.State, saved.Record, isNew: true);
        if (input.Key.Length == 0)
        {
            return response;
        }
        Keep(write, input, saved.Record.Ticket.Number, RawJson.Write(json => response.Write(json, request.Links)));
        return new KeyedResponse(response, "miss");
    }

    public static Response Render(RequestContext request, in Outcome<Response> outcome) => outcome.Record;

    /// <summary>Keeps the key, and drops keys that are too old or too many.</summary>
    private static void Keep(in AccountWrite write, Input input, long ticketId, RawJson response)
    {
        var keys = write.Get<IdempotencyKeyCollection>();
        var surplus = keys.Count + 1 - IdempotencyKey.MaxCount;
        foreach (var old in keys.Ascending(0))
        {
            if (surplus <= 0 && old.IsKept(write.Now) && old.Key != input.Key)
            {
                break;
            }
            surplus--;
            write.Remove(old);
        }
        if (keys.Find(input.Key) is { } expired)
        {
            write.Remove(expired);
        }
        write.Create(new IdempotencyKey
        {
            Key = input.Key,
            BodyHash = input.BodyHash,
            CreatedAt = write.Now,
            TicketId = ticketId,
            Response = response,
        });
    }

    internal sealed record Input(TicketInput Ticket, string Key, string BodyHash);

    /// <summary>The response of the first request, given again.</summary>
    private sealed class StoredResponse(IdempotencyKey known) : Response(201)
    {
        public override string? Location(Links links) => links.Record(TicketJson.Folder, known.TicketId);

        public override void Write(Utf8JsonWriter json, Links links) => known.Response.WriteTo(json);
    }

    /// <summary>A response to a request with a key, whose header says whether the key was known.</summary>
    private sealed class KeyedResponse(Response response, string lookup) : Response(201)
    {
        public override EntityTag? Tag(Links links) => response.Tag(links);

        public override string? Location(Links links) => response.Location(links);

        public override void WriteHeaders(IHeaderDictionary headers) => headers[LookupHeader] = lookup;

        public override void Write(Utf8JsonWriter json, Links links) => response.Write(json, links);
    }
}
