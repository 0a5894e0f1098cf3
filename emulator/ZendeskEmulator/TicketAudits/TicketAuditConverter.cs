using System.Text.Json;
using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The properties of a stored audit, in the order of the data file.</summary>
internal enum TicketAuditProperty
{
    TicketId,
    CreatedAt,
    AuthorId,
    Via,
    Client,
    IpAddress,
    Metadata,
    Comment,
    Events,
    Id,
    Version,
}

/// <summary>The JSON of an audit in the data file. Null is left out.</summary>
internal sealed class TicketAuditConverter : JsonConverter<TicketAudit>
{
    public static readonly StoredProperties<TicketAuditProperty> Properties = new();
    public static readonly TicketEventsConverter Events = new();
    private static readonly StoredProperties<CommentProperty> OfComment = new();

    private enum CommentProperty
    {
        AuthorId,
        Body,
        Html,
        Public,
        Attachments,
    }

    public override TicketAudit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(ref reader, options);

    public override void Write(Utf8JsonWriter json, TicketAudit audit, JsonSerializerOptions options)
    {
        json.WriteStartObject();
        Properties.Write(json, TicketAuditProperty.TicketId, audit.TicketId);
        Properties.Write(json, TicketAuditProperty.CreatedAt, audit.CreatedAt);
        Properties.Write(json, TicketAuditProperty.AuthorId, audit.AuthorId);
        if (audit.Via is { } via)
        {
            json.WritePropertyName(Properties.NameOf(TicketAuditProperty.Via));
            JsonSerializer.Serialize(json, via, TicketAuditStorage.Default.TicketVia);
        }
        Properties.WriteAny(json, TicketAuditProperty.Client, audit.Client);
        Properties.WriteAny(json, TicketAuditProperty.IpAddress, audit.IpAddress);
        if (audit.Metadata is { } metadata)
        {
            json.WritePropertyName(Properties.NameOf(TicketAuditProperty.Metadata));
            metadata.WriteTo(json);
        }
        if (audit.Comment is { } comment)
        {
            json.WriteStartObject(Properties.NameOf(TicketAuditProperty.Comment));
            OfComment.Write(json, CommentProperty.AuthorId, comment.AuthorId);
            OfComment.WriteAny(json, CommentProperty.Body, comment.Body);
            OfComment.WriteAny(json, CommentProperty.Html, comment.Html);
            OfComment.Write(json, CommentProperty.Public, comment.Public);
            OfComment.WriteAny(json, CommentProperty.Attachments, comment.Attachments);
            json.WriteEndObject();
        }
        json.WritePropertyName(Properties.NameOf(TicketAuditProperty.Events));
        Events.Write(json, audit.Events, options);
        Properties.Write(json, TicketAuditProperty.Id, audit.Id);
        Properties.Write(json, TicketAuditProperty.Version, audit.Version);
        json.WriteEndObject();
    }

    /// <summary>Reads the comment of an audit; null for an audit without a comment.</summary>
    public static TicketComment? ReadComment(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A comment is an object.");
        }
        var (author, body, html, isPublic) = (0L, default(string), default(string), false);
        long[]? attachments = null;
        var at = CommentProperty.Attachments;
        while (OfComment.Read(ref reader, ref at))
        {
            switch (at)
            {
                case CommentProperty.AuthorId:
                    author = reader.GetInt64();
                    break;
                case CommentProperty.Body:
                    body = reader.GetString();
                    break;
                case CommentProperty.Html:
                    html = reader.GetString();
                    break;
                case CommentProperty.Public:
                    isPublic = reader.GetBoolean();
                    break;
                default:
                    attachments = StoredProperties<CommentProperty>.ReadIds(ref reader);
                    break;
            }
        }
        return new TicketComment(author, body ?? throw new JsonException("A comment has a text."), html, isPublic, attachments);
    }
}
