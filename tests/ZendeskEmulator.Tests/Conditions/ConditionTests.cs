using Xunit;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Schedules;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.TicketFields;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.Conditions;

/// <summary>The evaluation of conditions, with the time and the caller as arguments.</summary>
public sealed class ConditionTests
{
    private const long Caller = 7;

    private static readonly DateTime Noon = new(2027, 1, 31, 12, 0, 0, DateTimeKind.Utc);

    private static readonly TicketField[] Fields =
    [
        new() { Id = 101, Type = "text", Title = "Color" },
        new() { Id = 102, Type = "checkbox", Title = "Urgent" },
        new() { Id = 103, Type = "integer", Title = "Seats" },
        new() { Id = 104, Type = "date", Title = "Day" },
        new()
        {
            Id = 105,
            Type = "tagger",
            Title = "Plan",
            Options = [new() { Id = 1, Name = "Gold", Value = "gold" }, new() { Id = 2, Name = "Silver", Value = "silver" }],
        },
        new()
        {
            Id = 106,
            Type = "multiselect",
            Title = "Rooms",
            Options = [new() { Id = 3, Name = "Attic", Value = "attic" }, new() { Id = 4, Name = "Hall", Value = "hall" }],
        },
    ];

    private static readonly Ticket Full = new()
    {
        Id = 1,
        Number = 1,
        CreatedAt = Noon.AddHours(-30),
        UpdatedAt = Noon.AddMinutes(-90),
        DueAt = Noon.AddHours(5),
        Type = "task",
        Subject = "The lamp is broken",
        Priority = "high",
        Status = TicketStatus.Pending,
        Recipient = "help@example.org",
        RequesterId = 5,
        AssigneeId = Caller,
        GroupId = 20,
        OrganizationId = 30,
        BrandId = 40,
        FormId = 50,
        CustomStatusId = 60,
        Tags = ["blue", "vip"],
        Fields =
        [
            new CustomFieldValue(101, 0, "Deep red"), new CustomFieldValue(102, 1, null), new CustomFieldValue(103, 12, null),
            new CustomFieldValue(104, 0, "2027-01-29"), new CustomFieldValue(105, 1, null), new CustomFieldValue(106, 3, null),
            new CustomFieldValue(106, 4, null),
        ],
    };

    private static readonly Ticket Bare = new()
    {
        Id = 2,
        Number = 2,
        CreatedAt = Noon,
        UpdatedAt = Noon,
        RequesterId = Caller,
    };

    private static readonly TicketAudit[] Audits =
    [
        new()
        {
            CreatedAt = Noon.AddHours(-30),
            AuthorId = 5,
            Comment = new TicketComment { Body = "Nothing shines.", Public = true },
            Events = Of(("status", "open")),
        },
        new() { CreatedAt = Noon.AddHours(-10), AuthorId = Caller, Events = Of(("assignee_id", 7L), ("status", "pending")) },
    ];

    private static readonly ConditionContext Context = new(Noon, new TicketSetup(Fields, [], [], []))
    {
        CallerId = Caller,
        GroupIds = [19, 20],
        AuditsOf = number => number == 1 ? Audits : [],
        LocaleOf = id => id == 5 ? "de" : null,
        ScoreOf = ticket => ticket.Number == 1 ? "goodwithcomment" : "unoffered",
        Hours = new BusinessHours(new Schedule { TimeZone = "UTC", Intervals = [new() { Start = 0, End = 24 * 60 }] }, []),
    };

    [Theory]
    [InlineData("status", "is", "pending", true, false)]
    [InlineData("status", "is_not", "pending", false, true)]
    [InlineData("status", "less_than", "solved", true, true)]
    [InlineData("status", "less_than", "pending", false, true)]
    [InlineData("status", "greater_than", "open", true, false)]
    [InlineData("priority", "is", "", false, true)]
    [InlineData("priority", "greater_than", "normal", true, false)]
    [InlineData("priority", "less_than", "normal", false, true)]
    [InlineData("type", "is", "task", true, false)]
    [InlineData("type", "is_not", "", true, false)]
    [InlineData("assignee_id", "is", "current_user", true, false)]
    [InlineData("assignee_id", "is", "", false, true)]
    [InlineData("assignee_id", "is_not", "7", false, true)]
    [InlineData("requester_id", "is", "current_user", false, true)]
    [InlineData("group_id", "is", "current_groups", true, false)]
    [InlineData("group_id", "is_not", "current_groups", false, true)]
    [InlineData("group_id", "is", "20", true, false)]
    [InlineData("organization_id", "is", "30", true, false)]
    [InlineData("brand_id", "is", "40", true, false)]
    [InlineData("ticket_form_id", "is_not", "50", false, true)]
    [InlineData("custom_status_id", "includes", "59 60", true, false)]
    [InlineData("custom_status_id", "not_includes", "60", false, true)]
    [InlineData("current_tags", "includes", "red blue", true, false)]
    [InlineData("current_tags", "includes", "VIP", true, false)]
    [InlineData("current_tags", "not_includes", "red", true, true)]
    [InlineData("current_tags", "not_includes", "red vip", false, true)]
    [InlineData("via_id", "is", "5", true, true)]
    [InlineData("via_id", "is_not", "0", true, true)]
    [InlineData("recipient", "is", "Help@example.org", true, false)]
    [InlineData("subject_includes_word", "includes", "desk lamp", true, false)]
    [InlineData("subject_includes_word", "includes", "lam", false, false)]
    [InlineData("subject_includes_word", "is", "lamp is", true, false)]
    [InlineData("subject_includes_word", "not_includes", "lamp", false, true)]
    [InlineData("description_includes_word", "includes", "shines", true, false)]
    [InlineData("description_includes_word", "includes", "SHINES.", true, false)]
    [InlineData("locale_id", "is", "8", true, false)]
    [InlineData("locale_id", "is", "1", false, true)]
    [InlineData("satisfaction_score", "is", "unoffered", false, true)]
    [InlineData("satisfaction_score", "greater_than", "good", true, false)]
    [InlineData("ticket_is_public", "is", "private", false, false)]
    public void A_value_of_the_ticket_decides(string field, string comparison, string value, bool full, bool bare) =>
        AssertHolds(field, comparison, value, full, bare);

    [Theory]
    [InlineData("NEW", "greater_than", "29", true, false)]
    [InlineData("NEW", "less_than", "1", false, true)]
    [InlineData("NEW", "is", "30", true, false)]
    [InlineData("PENDING", "is", "10", true, false)]
    [InlineData("PENDING", "greater_than", "10", false, false)]
    [InlineData("OPEN", "less_than", "100", false, false)]
    [InlineData("updated_at", "is", "1", true, false)]
    [InlineData("updated_at", "greater_than", "1", true, false)]
    [InlineData("assigned_at", "is", "10", true, false)]
    [InlineData("requester_updated_at", "is", "30", true, false)]
    [InlineData("assignee_updated_at", "less_than", "11", true, false)]
    [InlineData("due_date", "less_than", "1", false, false)]
    [InlineData("until_due_date", "less_than", "6", true, false)]
    [InlineData("until_due_date", "greater_than", "5", false, false)]
    [InlineData("NEW", "is_business_hours", "12", true, false)]
    [InlineData("NEW", "less_than_business_hours", "12", false, true)]
    [InlineData("NEW", "greater_than_business_hours", "11", true, false)]
    public void Hours_since_a_change_decide(string field, string comparison, string value, bool full, bool bare) =>
        AssertHolds(field, comparison, value, full, bare);

    [Theory]
    [InlineData(101, "is", "deep RED", true, false)]
    [InlineData(101, "is_not", "deep red", false, true)]
    [InlineData(101, "includes_words", "blue red", true, false)]
    [InlineData(101, "not_includes_words", "re", true, true)]
    [InlineData(101, "includes_string", "eep r", true, false)]
    [InlineData(101, "present", "", true, false)]
    [InlineData(102, "is", "true", true, false)]
    [InlineData(102, "is_not", "1", false, true)]
    [InlineData(103, "is", "12", true, false)]
    [InlineData(103, "greater_than_equal", "12", true, false)]
    [InlineData(103, "less_than", "12", false, false)]
    [InlineData(103, "not_present", "", false, true)]
    [InlineData(104, "is", "2027-01-29", true, false)]
    [InlineData(104, "less_than_equal", "2027-01-28", false, false)]
    [InlineData(104, "within_previous_n_days", "2", true, false)]
    [InlineData(104, "within_previous_n_days", "1", false, false)]
    [InlineData(104, "within_next_n_days", "9", false, false)]
    [InlineData(105, "is", "gold", true, false)]
    [InlineData(105, "is", "1", true, false)]
    [InlineData(105, "is", "", false, true)]
    [InlineData(105, "is_not", "silver", true, true)]
    [InlineData(105, "is", "removed", false, false)]
    [InlineData(105, "is_not", "removed", true, true)]
    [InlineData(106, "includes", "hall", true, false)]
    [InlineData(106, "not_includes", "attic", false, true)]
    public void A_custom_field_decides_by_its_type(long id, string comparison, string value, bool full, bool bare)
    {
        AssertHolds($"custom_fields_{id}", comparison, value, full, bare);
        AssertHolds($"ticket_fields_{id}", comparison, value, full, bare);
    }

    [Theory]
    [InlineData("pending", "high", "low", true)]
    [InlineData("pending", "low", "high", true)]
    [InlineData("pending", "low", "normal", false)]
    [InlineData("open", "high", "low", false)]
    public void All_of_the_first_and_any_of_the_others_must_hold(string status, string one, string other, bool expected)
    {
        var test = ConditionRules.TestOf(
            [new("status", "is", status), new("type", "is", "task")],
            [new("priority", "is", one), new("priority", "is", other)],
            Context);

        Assert.Equal(expected, test(Full));
    }

    [Fact]
    public void A_condition_on_a_field_that_is_gone_holds_for_no_ticket()
    {
        Assert.False(ConditionRules.TestOf([new("custom_fields_9", "is_not", "x")], [], Context)(Full));
        Assert.False(ConditionRules.TestOf([], [new("custom_fields_9", "present", null)], Context)(Full));
    }

    [Fact]
    public void Several_values_can_be_an_array()
    {
        var tags = new Condition { Field = "current_tags", Operator = "includes", Values = ["red", "vip"] };

        Assert.True(ConditionRules.TestOf([tags], [], Context)(Full));
        Assert.False(ConditionRules.TestOf([tags], [], Context)(Bare));
    }

    private static void AssertHolds(string field, string comparison, string value, bool full, bool bare)
    {
        Assert.Contains(comparison, ConditionFields.Find(field, Context.Setup)!.Operators);

        var test = ConditionRules.TestOf([new Condition(field, comparison, value)], [], Context);

        Assert.Equal((full, bare), (test(Full), test(Bare)));
    }

    private static TicketEvents Of(params (string Field, object Value)[] changed) =>
        TicketEvents.Create([.. changed.Select(one => new TicketEvent(TicketEventType.Change, one.Field, one.Value))]);
}
