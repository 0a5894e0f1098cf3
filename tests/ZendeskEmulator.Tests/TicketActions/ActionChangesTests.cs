using Xunit;
using ZendeskEmulator.TicketActions;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.TicketActions;

public sealed class ActionChangesTests
{
    private static readonly Ticket Lamp = new()
    {
        Subject = "Lamp",
        Status = TicketStatus.Open,
        Priority = "low",
        RequesterId = 3,
        AssigneeId = 4,
        GroupId = 5,
        Tags = ["dark", "urgent"],
        EmailCcIds = [8],
    };

    [Theory]
    [InlineData("current_user", 7L)]
    [InlineData("requester_id", 3L)]
    [InlineData("6", 6L)]
    [InlineData("", 0L)]
    [InlineData("4", null)]
    public void The_assignee_is_named_by_word_or_id_and_is_no_change_when_the_ticket_has_it(string value, long? expected)
    {
        var edit = Do(Lamp, ("assignee_id", value));

        Assert.Equal(expected, edit.AssigneeId);
    }

    [Fact]
    public void The_current_group_is_that_of_the_caller()
    {
        var edit = Do(Lamp, ("group_id", "current_groups"));

        Assert.Equal(9, edit.GroupId);
    }

    [Fact]
    public void The_current_group_of_a_caller_without_groups_changes_nothing()
    {
        var edit = ActionChanges.Of(
            new ActionScene(Lamp, 7, null, text => text), [TicketAction.Of("group_id", "current_groups")]);

        Assert.Null(edit.GroupId);
    }

    [Theory]
    [InlineData("set_tags", "vip Dark", "dark vip")]
    [InlineData("current_tags", "vip", "dark urgent vip")]
    [InlineData("remove_tags", "urgent lamp", "dark")]
    [InlineData("set_tags", "urgent dark", null)]
    [InlineData("current_tags", "dark", null)]
    public void Tags_are_set_added_and_removed(string field, string value, string? expected)
    {
        var edit = Do(Lamp, (field, value));

        Assert.Equal(expected, edit.Tags is { } tags ? string.Join(' ', tags) : null);
    }

    [Fact]
    public void Actions_on_tags_follow_each_other()
    {
        var edit = Do(Lamp, ("set_tags", "a b"), ("current_tags", "c"), ("remove_tags", "a"));

        Assert.Equal(["b", "c"], edit.Tags!);
    }

    [Fact]
    public void Without_a_ticket_every_action_is_a_change()
    {
        var edit = Do(null, ("status", "open"), ("current_tags", "vip"), ("assignee_id", "requester_id"), ("priority", "low"));

        Assert.Equal(("open", "low", (long?)null), (edit.Status, edit.Priority, edit.AssigneeId));
        Assert.Equal(["vip"], edit.Tags!);
    }

    [Fact]
    public void Actions_that_leave_the_ticket_as_it_is_change_nothing()
    {
        var edit = Do(Lamp, ("status", "open"), ("priority", "low"), ("subject", "Lamp"), ("group_id", "5"), ("cc", "8"));

        Assert.Equal(new TicketEdit(), edit with { Fields = new TicketEdit().Fields });
    }

    [Fact]
    public void A_comment_has_its_channel_its_mode_and_its_placeholders_filled()
    {
        var actions = new[]
        {
            new TicketAction { Field = "comment_value", Items = ["channel:web", "Hello"] },
            TicketAction.Of("comment_mode_is_public", "false"),
        };

        var edit = ActionChanges.Of(new ActionScene(Lamp, 7, 9, text => $"{text} Roger"), actions);

        Assert.Equal(new EditedComment("channel:web", "Hello Roger", null, Public: false), edit.Comment);
    }

    [Fact]
    public void A_comment_of_HTML_has_a_text_too()
    {
        var edit = Do(Lamp, ("comment_value_html", "<p>Hello <b>Roger</b></p><script>alert(1)</script>"));

        Assert.Equal(("Hello Roger", "<p>Hello <b>Roger</b></p>", true), (edit.Comment!.Body, edit.Comment.Html, edit.Comment.Public));
    }

    [Fact]
    public void A_custom_field_has_the_value_of_the_last_action()
    {
        var edit = Do(Lamp, ("custom_fields_12", "a"), ("custom_fields_13", "b"), ("custom_fields_12", "c"));

        Assert.Equal([(13L, "b"), (12L, "c")], edit.Fields.Select(field => (field.Field, field.Value.Value)));
    }

    [Fact]
    public void People_join_those_on_copy_once()
    {
        var edit = Do(Lamp, ("cc", "current_user"), ("cc", "7"), ("follower", "6"));

        Assert.Equal([8, 7], edit.EmailCcIds!);
        Assert.Equal([6], edit.FollowerIds!);
    }

    private static TicketEdit Do(Ticket? ticket, params (string Field, string Value)[] actions) => ActionChanges.Of(
        new ActionScene(ticket, 7, 9, text => text), actions.Select(action => TicketAction.Of(action.Field, action.Value)));
}
