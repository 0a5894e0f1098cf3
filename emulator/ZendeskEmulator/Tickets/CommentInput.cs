using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets;

/// <summary>The keys of a comment in a request.</summary>
internal sealed class CommentInput
{
    public static readonly BodyShape<CommentInput> Shape = new BodyShape<CommentInput>()
        .Text("body", (comment, value) => comment.Body = value)
        .Text("value", (comment, value) => comment.Body ??= value)
        .Text("html_body", (comment, value) => comment.HtmlBody = value)
        .Boolean("public", (comment, value) => comment.Public = value)
        .Integer("author_id", (comment, value) => comment.AuthorId = value)
        .Text("created_at", (comment, value) => comment.CreatedAt = value)
        .Add("uploads", ReadUploads);

    /// <summary>The keys of a comment by an end user, which is always public and the caller's own.</summary>
    public static readonly BodyShape<CommentInput> EndUserShape = new BodyShape<CommentInput>()
        .Text("body", (comment, value) => comment.Body = value)
        .Text("value", (comment, value) => comment.Body ??= value)
        .Text("html_body", (comment, value) => comment.HtmlBody = value)
        .Add("uploads", ReadUploads);

    public string? Body { get; set; }

    public string? HtmlBody { get; private set; }

    public bool? Public { get; set; }

    public long? AuthorId { get; private set; }

    /// <summary>Of an import.</summary>
    public string? CreatedAt { get; private set; }

    /// <summary>Tokens of uploads; null for a comment without uploads.</summary>
    public List<string>? Uploads { get; private set; }

    /// <summary>True when it has neither a text nor files.</summary>
    public bool IsEmpty => IsBlank && Uploads is not { Count: > 0 };

    public bool IsBlank => string.IsNullOrWhiteSpace(Body) && string.IsNullOrWhiteSpace(HtmlBody);

    /// <summary>An array of tokens, or a bare token (recorded).</summary>
    private static ParameterError? ReadUploads(ref Utf8JsonReader reader, CommentInput into)
    {
        const int LongestToken = 100;
        const int MaxTokens = 100;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }
        List<string> tokens = [];
        var reason = reader.TokenType == JsonTokenType.String
            ? ReadOne(ref reader, tokens)
            : BodyValue.Texts(ref reader, LongestToken, out tokens);
        into.Uploads = tokens;
        return tokens.Count > MaxTokens ? ParameterError.TooMany("uploads", MaxTokens)
            : reason is null ? null
            : new ParameterError("uploads", reason);

        static string? ReadOne(ref Utf8JsonReader reader, List<string> tokens)
        {
            var wrong = BodyValue.Text(ref reader, LongestToken, out var token);
            if (token is not null)
            {
                tokens.Add(token);
            }
            return wrong;
        }
    }
}
