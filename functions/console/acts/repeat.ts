/** For the address of the page after an act: whether the API did it now, or gave an earlier answer again (law of stopping 7). */
export const heardRepeat = () => {
  let isRepeat = false;
  return {
    onRepeat: () => {
      isRepeat = true;
    },
    /** Behind the name of the act. */
    inAddress: () => (isRepeat ? '&again=yes' : ''),
  };
};
