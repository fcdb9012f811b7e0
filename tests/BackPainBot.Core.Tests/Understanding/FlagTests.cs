namespace BackPainBot.Core.Tests.Understanding;

public class FlagTests
{
    [Theory]
    [InlineData("my groin went numb and i cant feel when i wipe", "numbness_saddle")]
    [InlineData("both legs are tingling", "bilateral_leg_symptoms")]
    [InlineData("my left leg is getting so weak", "progressive_weakness")]
    [InlineData("there is a pulse in my belly all the time", "abdominal_pulsating_mass")]
    [InlineData("im on warfarin and my back aches", "anticoagulant_bleeding")]
    public void A_sign_is_heard_in_many_words(string text, string flag) => Read.Talk(text).Flags.ShouldContain(flag);

    [Fact]
    public void A_pulse_under_the_ball_is_no_flag() => Read.InStep("i feel a pulse next to my belly button").Flags.ShouldBeEmpty();

    [Fact]
    public void A_flag_keeps_the_place_it_names() => Read.Talk("my groin went numb").Regions.ShouldBe(["groin"]);
}
