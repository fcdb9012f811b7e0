namespace BackPainBot.Core.Tests.Understanding;

/// <summary>A flag that is asked about, supposed, long over or somebody else's is not taken as told of the writer now.</summary>
public class WhoseFlagTests
{
    [Theory]
    [InlineData("what is cauda equina")]
    [InlineData("is numbness between the legs dangerous")]
    [InlineData("if i had numbness between my legs what would it mean")]
    [InlineData("what is a hernia")]
    [InlineData("is ibuprofen a blood thinner")]
    [InlineData("does a fever count")]
    [InlineData("i had chest pain last year")]
    [InlineData("i had a fever last month")]
    [InlineData("is a temperature of 38 a fever")]
    [InlineData("can a clot kill")]
    [InlineData("what counts as a blood thinner")]
    [InlineData("what would it mean if i couldnt feel my bum")]
    [InlineData("are numb legs serious")]
    [InlineData("what if i was pregnant")]
    [InlineData("what about cancer")]
    [InlineData("so what is an aneurysm")]
    [InlineData("how dangerous is a blood clot")]
    [InlineData("i had a car crash 10 years ago")]
    public void What_is_asked_supposed_or_over_is_not_told(string text) => Read.Talk(text).Flags.ShouldBeEmpty();

    [Theory]
    [InlineData("what is a hernia", "hernia")]
    [InlineData("is numbness between the legs dangerous", "numbness_saddle")]
    [InlineData("what if it was a blood clot", "leg_clot_signs")]
    public void A_flag_that_is_only_asked_about_is_known_as_asked(string text, string flag) => Read.Talk(text).AskedFlags.ShouldBe([flag]);

    [Theory]
    [InlineData("my son is 15", "under_18")]
    [InlineData("he cant feel his legs", "bilateral_leg_symptoms")]
    [InlineData("how do i work my mums psoas", null)]
    [InlineData("how do i do her psoas", null)]
    [InlineData("can i press my husbands psoas", null)]
    [InlineData("my wifes psoas is tight, how do i work it", null)]
    [InlineData("my dad has chest pain", "chest_pain_breathless")]
    [InlineData("my boyfriend cant pee", "cauda_equina")]
    [InlineData("my son wants to kill himself", "self_harm")]
    public void What_is_somebody_elses_is_marked(string text, string? flag)
    {
        var meaning = Read.Talk(text);
        meaning.AboutOther.ShouldBeTrue();
        meaning.Flags.ShouldBe(flag is null ? [] : [flag], ignoreOrder: true);
    }

    [Theory]
    [InlineData("my daughter is 12, my own back hurts", null)]
    [InlineData("my mum is on warfarin, how do i work my psoas", null)]
    [InlineData("my mum had breast cancer and my back hurts on the left", null)]
    [InlineData("my doctor says i have a hernia", "hernia")]
    [InlineData("im having a baby and my back hurts", "pregnancy")]
    [InlineData("i lost the baby 3 weeks ago and my back hurts", "pregnancy")]
    [InlineData("my wife thinks its my psoas", null)]
    [InlineData("my mum told me to work my psoas", null)]
    public void The_writers_own_part_stays_the_writers(string text, string? flag)
    {
        var meaning = Read.Talk(text);
        meaning.AboutOther.ShouldBeFalse();
        meaning.Flags.ShouldBe(flag is null ? [] : [flag]);
    }

    [Fact]
    public void A_flag_of_another_beside_the_writers_own_pain_is_kept_apart()
    {
        var meaning = Read.Talk("my mum cant feel her legs and my back hurts");
        (meaning.OthersFlags.Contains("bilateral_leg_symptoms"), meaning.Flags.Count).ShouldBe((true, 0));
    }

    [Theory]
    [InlineData("yesterday", "when:week")]
    [InlineData("last week", "when:week")]
    [InlineData("2 days ago", "when:week")]
    [InlineData("this morning", "when:week")]
    [InlineData("within 7 days", "when:week")]
    [InlineData("a month ago", "when:months")]
    [InlineData("3 years ago", "when:years")]
    [InlineData("in 2019", "when:years")]
    [InlineData("longer", "when:longer")]
    [InlineData("before this pain started", "when:before_pain")]
    public void The_time_of_an_accident_is_heard(string text, string term) => Read.Talk(text).Mentioned(term).ShouldBeTrue();
}
