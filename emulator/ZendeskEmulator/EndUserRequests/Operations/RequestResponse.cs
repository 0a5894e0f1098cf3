using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.EndUserRequests.Operations;

/// <summary>{"request":{…}}</summary>
internal sealed class RequestResponse(int status, RequestView view, RequestJson requestJson, Sideloads sideloads) : Response(status)
{
    /// <summary>The response to a creation or a change. The first comment of a new request is not committed yet.</summary>
    public static RequestResponse Saved(RequestContext request, SavedTicket saved, bool isNew)
    {
        var view = RequestView.Of(request.State, RequestAccess.Of(request), saved.Ticket);
        return new RequestResponse(
            isNew ? 201 : 200,
            isNew ? view with { Description = saved.Audit?.Comment?.Body } : view,
            RequestJson.Of(request.State),
            Sideloads.None);
    }

    public override string? Location(Links links) => Status == 201 ? links.Record(RequestJson.Folder, view.Ticket.Number) : null;

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WritePropertyName("request"u8);
        requestJson.Write(json, view, links);
        sideloads.Write(json, links);
        json.WriteEndObject();
    }
}

/// <summary>{"requests":[…], …}</summary>
internal sealed class RequestListResponse : Response
{
    private readonly RequestView[] views;
    private readonly PageTail tail;
    private readonly Sideloads sideloads;
    private readonly RequestJson requestJson;
    private readonly string path;
    private readonly QueryText query;

    /// <param name="read">Reads the page.</param>
    public RequestListResponse(RequestContext request, RequestAccess access, Func<RecordPage<Ticket>> read)
        : base(200)
    {
        var state = request.State;
        (path, query, requestJson) = (request.Operation!.JsonPath(request), request.Query, RequestJson.Of(state));
        (views, tail, sideloads) = state.ReadMany(() =>
        {
            var page = read();
            RequestView[] found = [.. page.Records.Select(ticket => RequestView.Of(state, access, ticket))];
            return (found, page.Tail, RequestCommentJson.AddPeople(
                Sideloads.Read(request.Query), state, found.Select(view => view.Ticket.RequesterId)));
        });
    }

    public override void Write(Utf8JsonWriter json, Links links)
    {
        foreach (var _ in WriteInPieces(json, links))
        {
        }
    }

    public override IEnumerable<Piece> WriteInPieces(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray("requests"u8);
        foreach (var view in views)
        {
            requestJson.Write(json, view, links);
            yield return default;
        }
        json.WriteEndArray();
        foreach (var piece in sideloads.WriteInPieces(json, links))
        {
            yield return piece;
        }
        tail.Write(json, links, path, query);
        json.WriteEndObject();
    }
}
