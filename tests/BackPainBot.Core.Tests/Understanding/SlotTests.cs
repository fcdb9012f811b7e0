namespace BackPainBot.Core.Tests.Understanding;

public class SlotTests
{
    [Theory]
    [InlineData("small of my back hurts", "lower_back")]
    [InlineData("lower right part of my back is sore", "lower_back")]
    [InlineData("pain in the front of my left hip", "hip_front")]
    [InlineData("outside part of my right hip hurts", "hip_side")]
    [InlineData("left butt cheek is sore", "buttock")]
    [InlineData("the back of my thigh aches", "thigh_back")]
    [InlineData("it hurts between my shoulder blades", "between_shoulder_blades")]
    [InlineData("my glute is so tight", "buttock")]
    public void A_part_is_found_in_peoples_words(string text, string region) => Read.Talk(text).Regions.ShouldBe([region]);

    [Theory]
    [InlineData("i lie on my back with my knees bent")]
    [InlineData("the pain came back")]
    [InlineData("the ball goes next to my hip bone")]
    [InlineData("i left my ball at home")]
    public void Words_that_mislead_name_no_place(string text) => Read.Talk(text).Regions.ShouldBeEmpty();

    [Theory]
    [InlineData("is the psoas near the belly button?")]
    [InlineData("will rolling on my guts damage anything")]
    [InlineData("its a right pain in the backside, i lost my ball")]
    [InlineData("can i do it with a pillow between my knees")]
    public void Landmarks_and_figures_of_speech_name_no_place(string text) => Read.Talk(text).Regions.ShouldBeEmpty();

    [Theory]
    [InlineData("bottom", "buttock")]
    [InlineData("lower left", "lower_back")]
    [InlineData("my left hip isnt the problem, its the right", "hip_side")]
    public void A_short_answer_and_a_side_that_is_denied_keep_the_part(string text, string region) => Read.Talk(text).Regions.ShouldBe([region]);

    [Theory]
    [InlineData("can i do it on the train?")]
    [InlineData("can i drive home after this?")]
    [InlineData("youre twisting my words")]
    [InlineData("i can walk for hours")]
    [InlineData("physio told me to walk more")]
    public void A_time_of_which_nothing_is_told_is_none(string text) => Read.Talk(text).Timing.ShouldBeEmpty();

    [Theory]
    [InlineData("came on out of the blue", "sudden_onset")]
    [InlineData("it crept up on me", "gradual_onset")]
    public void How_it_began_is_heard(string text, string time) => Read.Talk(text).Timing.ShouldBe([time]);

    [Theory]
    [InlineData("my left hip hurts", "left")]
    [InlineData("groin, rt side", "right")]
    [InlineData("both sides of my lower back", "both")]
    [InlineData("left hip and right buttock hurt", "both")]
    [InlineData("my hips hurt", "both")]
    [InlineData("middle of my lower back hurts", "midline")]
    [InlineData("my hip hurts right now", null)]
    [InlineData("hip's sore", null)]
    [InlineData("left or maybe right, my hip hurts", null)]
    [InlineData("right so my hip hurts", null)]
    [InlineData("i left my ball at home", null)]
    [InlineData("my back hasnt been right since", null)]
    [InlineData("im leaning to the left, lower back hurts", null)]
    public void The_side_is_that_of_the_pain(string text, string? side) => Read.Talk(text).Side.ShouldBe(side);

    [Theory]
    [InlineData("lower back hurts when i get out of bed", "morning_on_rising")]
    [InlineData("it hurts when i get out of the car", "standing_up_from_sitting")]
    [InlineData("cant tie my shoes", "bending_forward")]
    [InlineData("my lower back hurts when i sit too long", "sitting_long")]
    [InlineData("cant stand up straight", "cant_stand_straight")]
    [InlineData("the pain comes and goes", "comes_and_goes")]
    [InlineData("sitting", "sitting_long")]
    [InlineData("always", "constant")]
    [InlineData("in the evenings", "evening")]
    [InlineData("a pillow under my knees is the only relief", "better_lying_knees_bent")]
    public void A_time_is_found_in_peoples_words(string text, string time) => Read.Talk(text).Timing.ShouldBe([time]);

    [Fact]
    public void A_time_that_does_not_hurt_is_none() => Read.Talk("its ok while im driving but hurts when i walk").Timing.ShouldBe(["walking"]);

    [Theory]
    [InlineData("pain is 7/10", 7)]
    [InlineData("id call it a six", 6)]
    [InlineData("eight out of ten", 8)]
    [InlineData("down to a 2 from a 7", 2)]
    [InlineData("some days a 3, today about a 5", 5)]
    [InlineData("hurting for 7 weeks", null)]
    [InlineData("im 9 weeks pregnant", null)]
    public void A_score_is_told_as_one(string text, int? score) => Read.Talk(text).PainScore.ShouldBe(score);

    [Theory]
    [InlineData("lower back pain for 3 weeks", "3 weeks")]
    [InlineData("it hurts since yesterday", "since yesterday")]
    [InlineData("hurts for a few months now", "a few months")]
    [InlineData("22 weeks pregnant", null)]
    public void A_duration_is_told_in_the_persons_words(string text, string? duration) => (Read.Talk(text).Duration ?? "").ShouldContain(duration ?? "");

    [Theory]
    [InlineData("7", 7)]
    [InlineData(" seven. ", 7)]
    [InlineData("7 weeks", null)]
    [InlineData("first day of the week", null)]
    public void Only_a_message_that_is_one_number_is_an_index(string text, int? number) => Read.Talk(text).BareNumber.ShouldBe(number);

    [Fact]
    public void The_first_tool_counts() => Read.Talk("a lacrosse ball or a tennis ball").Tool.ShouldBe("lacrosse_ball");

    [Fact]
    public void A_vague_word_says_so()
    {
        Read.Talk("my back hurts").VagueRegions.ShouldBe(["lower_back"]);
        Read.Talk("my lower back hurts").VagueRegions.ShouldBeEmpty();
    }
}
