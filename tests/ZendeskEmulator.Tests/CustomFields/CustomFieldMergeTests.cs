using Xunit;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.UserFields;

namespace ZendeskEmulator.Tests.CustomFields;

public sealed class CustomFieldMergeTests
{
    /// <summary>
    /// note: a text; vip: a checkbox that adds is_vip; plan: a dropdown of gold and silver; likes: a multiselect of tea and
    /// cake.
    /// </summary>
    private static readonly CustomFieldSet Fields = new(
    [
        FieldOf(1, "note", CustomFieldType.Text),
        FieldOf(2, "vip", CustomFieldType.Checkbox) with { Tag = "is_vip" },
        FieldOf(3, "plan", CustomFieldType.Dropdown) with { Options = [Option(31, "Gold", "gold"), Option(32, "Silver", "silver")] },
        FieldOf(4, "likes", CustomFieldType.Multiselect) with { Options = [Option(41, "Tea", "tea"), Option(42, "Cake", "cake")] },
        FieldOf(5, "old", CustomFieldType.Text) with { Inactive = true },
    ]);

    [Fact]
    public void Values_that_are_not_sent_stay_and_null_clears()
    {
        var record = Merge(default, null, Sent.Fields("""{"note":"n","plan":"gold"}"""));

        var after = Merge(record, record.Tags, Sent.Fields("""{"plan":null}"""));

        Assert.Equal([new CustomFieldValue(1, 0, "n")], after.Values!);
        Assert.Null(after.Tags);
    }

    [Fact]
    public void Keys_that_no_active_field_has_are_dropped()
    {
        var after = Merge(default, null, Sent.Fields("""{"unknown":"a","old":"b","NOTE":"c"}"""));

        Assert.Null(after.Values);
    }

    [Fact]
    public void The_same_values_again_are_the_stored_arrays()
    {
        var sent = Sent.Fields("""{"note":"n","likes":["cake","tea"],"vip":"true"}""");
        var record = Merge(default, ["x"], sent);

        var again = Merge(record, ["x"], sent);

        Assert.Equal(["cake", "is_vip", "tea", "x"], record.Tags!);
        Assert.Same(record.Values, again.Values);
        Assert.Same(record.Tags, again.Tags);
    }

    [Fact]
    public void A_value_brings_its_tag_and_takes_the_former_ones_away()
    {
        var record = Merge(default, ["x"], Sent.Fields("""{"plan":"gold","vip":"1"}"""));

        var after = Merge(record, record.Tags, Sent.Fields("""{"plan":"silver","vip":"false"}"""));

        Assert.Equal(["gold", "is_vip", "x"], record.Tags!);
        Assert.Equal(["silver", "x"], after.Tags!);
        Assert.Equal([new CustomFieldValue(3, 32, null)], after.Values!);
    }

    [Fact]
    public void Tags_that_are_sent_set_the_values_they_go_with()
    {
        var after = Merge(default, ["cake", "is_vip", "silver", "x"], null);

        Assert.Equal([new(2, 1, null), new(3, 32, null), new(4, 42, null)], after.Values!);
        Assert.Equal(["cake", "is_vip", "silver", "x"], after.Tags!);
    }

    [Fact]
    public void Tags_that_are_taken_away_clear_the_values_they_go_with()
    {
        var record = Merge(default, ["cake", "is_vip", "silver"], null);

        var after = Merge(record, ["x"], null);

        Assert.Null(after.Values);
        Assert.Equal(["x"], after.Tags!);
    }

    [Fact]
    public void The_new_one_of_two_tags_of_a_dropdown_wins()
    {
        var record = Merge(default, ["gold"], null);

        var after = Merge(record, ["gold", "silver"], null);

        Assert.Equal([new CustomFieldValue(3, 32, null)], after.Values!);
        Assert.Equal(["silver"], after.Tags!);
    }

    [Fact]
    public void A_value_that_is_sent_wins_over_the_tags_beside_it()
    {
        var after = Merge(default, ["gold", "is_vip"], Sent.Fields("""{"plan":"silver","vip":null}"""));

        Assert.Equal([new CustomFieldValue(3, 32, null)], after.Values!);
        Assert.Equal(["silver"], after.Tags!);
    }

    [Fact]
    public void A_tag_that_two_fields_share_stays_while_one_of_them_has_it()
    {
        var shared = new CustomFieldSet(
        [
            FieldOf(1, "one", CustomFieldType.Dropdown) with { Options = [Option(11, "Other", "other")] },
            FieldOf(2, "two", CustomFieldType.Dropdown) with { Options = [Option(21, "Other", "other")] },
        ]);
        var record = CustomFieldMerge.Apply(shared, default, null, Sent.Fields("""{"one":"other","two":"other"}"""), new FieldErrors());

        var after = CustomFieldMerge.Apply(shared, record, record.Tags, Sent.Fields("""{"one":null}"""), new FieldErrors());

        Assert.Equal([new CustomFieldValue(2, 21, null)], after.Values!);
        Assert.Equal(["other"], after.Tags!);
    }

    [Fact]
    public void Values_of_fields_that_are_gone_go_with_the_next_change()
    {
        var record = Merge(default, null, Sent.Fields("""{"note":"n","plan":"gold"}"""));
        var left = new CustomFieldSet(Fields.InOrder.Where(field => field.Key != "note"));

        var same = CustomFieldMerge.Apply(left, record, record.Tags, Sent.Fields("""{"plan":"gold"}"""), new FieldErrors());
        var changed = CustomFieldMerge.Apply(left, record, record.Tags, Sent.Fields("""{"plan":"silver"}"""), new FieldErrors());

        Assert.Same(record.Values, same.Values);
        Assert.Equal([new CustomFieldValue(3, 32, null)], changed.Values!);
    }

    [Fact]
    public void A_choice_stays_when_another_option_has_the_same_tag()
    {
        var fields = new CustomFieldSet(
        [
            FieldOf(1, "plan", CustomFieldType.Dropdown) with { Options = [Option(11, "Vip", "Vip"), Option(12, "vip", "vip")] },
        ]);
        var record = CustomFieldMerge.Apply(fields, default, null, Sent.Fields("""{"plan":"Vip"}"""), new FieldErrors());

        var after = CustomFieldMerge.Apply(fields, record, ["vip", "x"], null, new FieldErrors());

        Assert.Equal([new CustomFieldValue(1, 11, null)], after.Values!);
        Assert.Equal(["vip", "x"], after.Tags!);
    }

    private static ValuesAndTags Merge(ValuesAndTags stored, string[]? tags, SentFields? sent)
    {
        var errors = new FieldErrors();
        var after = CustomFieldMerge.Apply(Fields, stored, tags, sent, errors);
        Assert.False(errors.Any);
        return after;
    }

    private static UserField FieldOf(long id, string key, CustomFieldType type) =>
        new UserField { Id = id, Version = 1, Key = key, Title = key, Type = type, CreatedAt = default, UpdatedAt = default };

    private static CustomFieldOption Option(long id, string name, string value) => new() { Id = id, Name = name, Value = value };
}
